import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root, runScript } from './command.ts';
import { failedOnce, nothing, together, type Outcome } from './outcome.ts';

export interface VitestRun {
  /** Name of the step, for the list of failures. */
  readonly name: string;
  /** Arguments of `vitest run`: folders, a configuration. */
  readonly parameters: readonly string[];
  /** Connection string of a PostgreSQL server to test on; the embedded database without. */
  readonly databaseUrl?: string;
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly Case[];
  }[];
}

interface Case {
  readonly title: string;
  readonly fullName: string;
  readonly status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled';
  /** Of every try: a case that passed with some passed at a later one. */
  readonly failureMessages?: readonly string[];
}

/** Runs Vitest and answers the count of its cases, read from its JSON report. */
export const runVitest = async ({ name, parameters, databaseUrl }: VitestRun): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhongshu-report-'));
  try {
    const file = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const environment = { ZHONGSHU_TEST_DATABASE_URL: databaseUrl, NO_COLOR: '1' };
    const code = await runScript(
      'node_modules/vitest/vitest.mjs',
      ['run', ...reporters, ...parameters],
      environment,
    );
    const counted = existsSync(file)
      ? countOf(name, JSON.parse(readFileSync(file, 'utf8')) as Report)
      : nothing;
    const isExplained = code === 0 || counted.failed > 0;
    return isExplained ? counted : together(counted, failedOnce(`${name}: vitest ended with ${code}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const countOf = (name: string, report: Report): Outcome => {
  let sum = nothing;
  for (const file of report.testResults) {
    const path = relative(root, file.name);
    for (const one of file.assertionResults)
      sum = together(sum, outcomeOf(one, `${name}: ${path} › ${one.fullName}`));
    // A file that could not be loaded has no cases to fail.
    const isBroken =
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed');
    if (isBroken) sum = together(sum, failedOnce(`${name}: ${path}: ${(file.message ?? '').split('\n')[0]}`));
  }
  return sum;
};

const outcomeOf = ({ title, status, failureMessages = [] }: Case, failure: string): Outcome => {
  const story = /^S\d\d\.\d\d(?= )/.exec(title)?.[0];
  const stories = new Map(story === undefined || status === 'todo' ? [] : [[story, status === 'passed']]);
  const secondTries = failureMessages.length > 0 ? [failure] : [];
  if (status === 'passed') return { ...nothing, passed: 1, secondTries, stories };
  if (status === 'failed') return { ...failedOnce(failure), stories };
  return status === 'todo' ? { ...nothing, todo: 1 } : { ...nothing, skipped: 1, stories };
};
