import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LinkType } from '../plan.ts';
import type { CpmDates, CpmInput } from './input.ts';
import { STANDARD } from '../../../test/support/plan-notation.ts';
import { compileCalendar, elapsedTime } from '../calendar/calendar.ts';
import { buildNetwork } from '../network/network.ts';
import * as code from './codes.ts';
import { cpm } from './cpm.ts';
import { cpmDates, cpmInput } from './input.ts';
import { cpmUpdate, updateMarks } from './update.ts';

const DAY = 20_458;
const START = DAY * 1440 + 480;
const TASKS = 14;

const compiled = compileCalendar([STANDARD], STANDARD.id, DAY);
if (compiled.status === 'refused') throw new RangeError(compiled.message);
const calendars = [elapsedTime(DAY), compiled.time];

interface Edit {
  readonly task: number;
  readonly duration: number;
  readonly mode: number;
  readonly constraint: number;
  readonly at: number;
  readonly ceiling: number | null;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  task: fc.nat(TASKS - 1),
  duration: fc.nat(6).map((units) => units * 240),
  mode: fc.constantFrom(
    code.MODE_PLANNED,
    code.MODE_PLANNED,
    code.MODE_BEGUN,
    code.MODE_DONE,
    code.MODE_FIXED,
  ),
  constraint: fc.constantFrom(
    code.ASAP,
    code.ASAP,
    code.MSO,
    code.MFO,
    code.SNET,
    code.SNLT,
    code.FNET,
    code.FNLT,
  ),
  at: fc.nat(40).map((days) => START + days * 1440 + 60),
  ceiling: fc.option(fc.nat(40).map((days) => START + days * 1440)),
});
const link = fc.record({
  from: fc.nat(TASKS - 1),
  to: fc.nat(TASKS - 1),
  type: fc.constantFrom<LinkType>('FS', 'FS', 'FS', 'SS', 'FF', 'SF'),
  lag: fc.constantFrom(0, 0, 480, -240),
});
/** The last two tasks are summaries over the first six. */
const parentOf = (task: number): string | null => (task < 3 ? '12' : task < 6 ? '13' : null);

function inputOf(
  links: readonly { from: number; to: number; type: LinkType; lag: number }[],
): CpmInput | null {
  const tasks = Array.from({ length: TASKS }, (_, task) => ({
    uid: String(task),
    parent: parentOf(task),
    summary: task >= 12,
    active: true,
  }));
  const kept = links.map(({ from, to, type }) => ({ from: String(from), to: String(to), type }));
  const built = buildNetwork(tasks, kept);
  if (built.status !== 'network') return null;
  const input = cpmInput(built.network, calendars, START);
  for (let node = 0; node < input.calendar.length; node++) input.calendar[node] = node % 4 === 0 ? 0 : 1;
  for (let edge = 0; edge < input.lag.length; edge++) {
    input.lag[edge] = links[input.network.link[edge] ?? -1]?.lag ?? 0;
    input.lagCalendar[edge] = edge % 2;
  }
  return input;
}

function apply(input: CpmInput, { task, ...change }: Edit): number | null {
  const node = input.network.nodeOf[task] ?? -1;
  if (node === -1) return null;
  input.duration[node] = change.duration;
  input.mode[node] = change.mode;
  input.constraint[node] = change.constraint;
  input.constraintAt[node] = change.at;
  input.ceiling[node] = change.ceiling ?? code.NEVER;
  input.begunAt[node] = change.at;
  input.doneAt[node] = change.mode === code.MODE_DONE ? change.at + 480 : code.NONE;
  input.remaining[node] = change.duration / 2;
  input.resumeAt[node] = change.at;
  return node;
}

const plain = (dates: CpmDates) =>
  Object.fromEntries(Object.entries(dates).map(([key, column]) => [key, [...column]]));

test('an update after any edits is the whole computation to the minute', () => {
  fc.assert(
    fc.property(
      fc.array(link, { maxLength: 24 }),
      fc.array(edit, { minLength: 8, maxLength: 20 }),
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      (links, first, updates, retainsLogic) => {
        const made = inputOf(links.filter(({ from, to }) => from < to || from >= 12));
        fc.pre(made !== null);
        const input = { ...made, retainsLogic };
        for (const one of first) apply(input, one);
        const dates = cpmDates(input.network.size);
        const marks = updateMarks(input.network.size);
        cpm(input, dates);
        for (const edits of updates) {
          const nodes = edits.flatMap((one) => apply(input, one) ?? []);
          cpmUpdate(input, dates, nodes, marks);
          const whole = cpmDates(input.network.size);
          cpm(input, whole);
          expect(plain(dates)).toEqual(plain(whole));
          expect(marks.every((left) => left === 0)).toBe(true);
        }
      },
    ),
    { numRuns: 3_000 },
  );
});

test('an edit that reaches nothing computes next to nothing', () => {
  const input = inputOf(
    Array.from({ length: 8 }, (_, task) => ({ from: task, to: task + 1, type: 'FS', lag: 0 })),
  );
  if (input === null) throw new RangeError('cyclic');
  input.duration.fill(480);
  const dates = cpmDates(input.network.size);
  cpm(input, dates);
  const loose = input.network.nodeOf[11] ?? 0;
  input.duration[loose] = 960;
  expect(cpmUpdate(input, dates, [loose], updateMarks(input.network.size))).toBeLessThan(5);
});
