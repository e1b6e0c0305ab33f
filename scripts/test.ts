// npm test: every step of the suite, each to its end, then the count of all.
//   node scripts/test.ts              all steps
//   node scripts/test.ts --check      the short round before a commit
//   node scripts/test.ts web e2e      these steps
import { parseArgs } from 'node:util';
import { exitOnSignals } from '../test/support/with-postgres.ts';
import { expectedStories } from './count-stories.ts';
import { failedOnce, nothing, together, type Outcome } from './steps/outcome.ts';
import { steps, type Step } from './steps/steps.ts';

interface Finished {
  readonly step: Step;
  readonly outcome: Outcome;
  readonly seconds: number;
}

const chosen = (): readonly Step[] => {
  const { values, positionals } = parseArgs({
    options: { check: { type: 'boolean' } },
    allowPositionals: true,
  });
  const unknown = positionals.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `no such step: ${unknown.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')}`,
    );
    process.exit(2);
  }
  if (values.check) return steps.filter(({ inCheck }) => inCheck);
  return positionals.length > 0
    ? steps.filter(({ name }) => positionals.includes(name))
    : steps.filter(({ inCheck }) => inCheck !== 'only');
};

/** The steps in order, those together that run beside each other. */
const sideBySide = (all: readonly Step[]): Step[][] => {
  const groups: Step[][] = [];
  for (const step of all) {
    const last = groups.at(-1);
    if (step.isBeside && last) last.push(step);
    else groups.push([step]);
  }
  return groups;
};

/** A step that breaks is a step that failed; the ones after it still run. */
const finish = async (step: Step): Promise<Finished> => {
  console.log(`\n=== ${step.name}: ${step.what}`);
  const start = performance.now();
  const outcome = await step.run().catch((error: Error) => failedOnce(`${step.name}: ${error.message}`));
  return { step, outcome, seconds: (performance.now() - start) / 1000 };
};

const summary = (finished: readonly Finished[]): string[] => {
  const cell = (value: string | number): string => String(value).padStart(9);
  const row = (name: string, cells: readonly (string | number)[]): string =>
    name.padEnd(10) + cells.map(cell).join('');
  return [
    row('step', ['passed', 'failed', 'skipped', 'todo', 'seconds']),
    ...finished.map(({ step, outcome: { passed, failed, skipped, todo }, seconds }) =>
      row(step.name, [passed, failed, skipped, todo, seconds.toFixed(1)]),
    ),
  ];
};

exitOnSignals();
const finished: Finished[] = [];
for (const beside of sideBySide(chosen())) finished.push(...(await Promise.all(beside.map(finish))));
const sum = finished.reduce((so, { outcome }) => together(so, outcome), nothing);
const told = [...sum.stories.values()].filter(Boolean).length;

console.log(
  [
    '',
    ...summary(finished),
    '',
    ...sum.secondTries.map((one) => `second try  ${one}`),
    ...sum.failures.map((failure) => `failed  ${failure}`),
  ].join('\n'),
);
console.log(`stories: ${told} of ${expectedStories} steps`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;
