import { startCluster } from '../../test/support/with-postgres.ts';
import { check } from './command.ts';
import { nothing, together, type Outcome } from './outcome.ts';
import { systemPackages } from './system-packages.ts';
import { runVitest } from './vitest.ts';

export interface Step {
  readonly name: string;
  readonly what: string;
  /** Part of the short round before every commit; of that one only, where the whole round has it elsewhere. */
  readonly inCheck?: true | 'only';
  /** Runs beside the step before it: neither needs more than one processor. */
  readonly isBeside?: true;
  readonly run: () => Promise<Outcome>;
}

const typeChecks = ['tsconfig.engine.json', 'tsconfig.server.json', 'tsconfig.web.json'];

const types = async (): Promise<Outcome> => {
  let sum = nothing;
  // Every checker works out the types of the whole database anew; several of them take twice the processor's time of one.
  for (const project of typeChecks) {
    const parameters = ['-p', project, '--checkers', '1'];
    sum = together(sum, await check(`types: ${project}`, 'node_modules/typescript/bin/tsc', parameters));
  }
  return sum;
};

/** Whatever reads or writes the database runs again on PostgreSQL, whose transactions really overlap. */
const onPostgres = async (): Promise<Outcome> => {
  const cluster = await startCluster({ durability: 'fast' });
  try {
    const parameters = ['src/capabilities', 'src/platform', 'test/stories'];
    return await runVitest({ name: 'postgres', parameters, databaseUrl: cluster.url });
  } finally {
    await cluster.stop();
  }
};

const withConfig = (name: string, config: string): Promise<Outcome> =>
  runVitest({ name, parameters: ['--config', config] });

/** The whole suite in the order it runs. */
export const steps: readonly Step[] = [
  { name: 'system', what: 'browser, font and PostgreSQL are there', run: systemPackages },
  {
    name: 'format',
    what: 'oxfmt',
    inCheck: true,
    isBeside: true,
    run: () => check('format: run "npm run format"', 'node_modules/oxfmt/bin/oxfmt', ['--check']),
  },
  {
    name: 'lint',
    what: 'oxlint',
    inCheck: true,
    isBeside: true,
    // One thread for the same reason as one checker: the types are worked out once.
    run: () =>
      check('lint', 'node_modules/oxlint/bin/oxlint', ['--type-aware', '--quiet', '--threads=1'], {
        GOMAXPROCS: '1',
      }),
  },
  { name: 'types', what: 'tsc, one view at a time', inCheck: true, isBeside: true, run: types },
  {
    name: 'openapi',
    what: 'docs/openapi.json is what the routes say',
    inCheck: true,
    isBeside: true,
    run: () => check('openapi: run "npm run openapi"', 'scripts/openapi.ts', ['--check']),
  },
  {
    name: 'unit',
    what: 'engine, platform, command line, stories, conventions on the embedded database',
    inCheck: true,
    run: () => runVitest({ name: 'unit', parameters: ['--exclude', 'src/capabilities/**'] }),
  },
  {
    name: 'capabilities',
    what: 'capabilities on the embedded database; the whole round has them on PostgreSQL',
    inCheck: 'only',
    run: () => runVitest({ name: 'capabilities', parameters: ['src/capabilities'] }),
  },
  { name: 'postgres', what: 'platform, capabilities and stories on PostgreSQL', run: onPostgres },
  { name: 'web', what: 'the browser bundle builds', run: () => check('web', 'scripts/build-web.mjs', []) },
  {
    name: 'e2e',
    what: 'journeys in a browser',
    run: () => withConfig('e2e', 'test/e2e/support/vitest.config.ts'),
  },
  {
    name: 'crash',
    what: 'killed in the middle of writing',
    run: () => withConfig('crash', 'test/crash/vitest.config.ts'),
  },
];
