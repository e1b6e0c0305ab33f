import type { CpmDates, CpmInput } from './input.ts';
import { KIND_FIRST, KIND_TASK } from '../network/codes.ts';
import { backwardAt } from './backward.ts';
import { forwardAt, latestFinish } from './forward.ts';
import { latePass } from './late-pass.ts';
import { noBound } from './link-bound.ts';
import { slackAt } from './slack.ts';

/** What must be looked at again of a node. */
const EARLY = 1;
const LATE = 2;
const SLACK = 4;

/** Room for the marks of one update; all zero between updates. */
export type UpdateMarks = Uint8Array;

/** Marks for a network of `size` nodes; reuse them from update to update. */
export const updateMarks = (size: number): UpdateMarks => new Uint8Array(size);

/**
 * Brings `dates` up to date after the columns of some nodes have changed (for a changed lag: of the
 * node the edge leads to), the network and the project's dates being the same. Only what the change
 * reaches is computed again; the result is that of `cpm(input, dates)` to the minute. Where the
 * project's finish moves every late date may move, and the backward pass is run whole. Tasks that
 * run as late as possible are not settled here. Answers how many placements were computed.
 */
export function cpmUpdate(
  input: CpmInput,
  dates: CpmDates,
  changed: readonly number[],
  marks: UpdateMarks,
): number {
  for (const node of changed) {
    mark(marks, node, EARLY | LATE | SLACK);
    markPredecessors(input, node, { marks, what: LATE | SLACK });
  }
  const early = updateEarly(input, dates, marks);
  const finish = latestFinish(input, dates);
  const hasMoved = finish !== dates.projectFinish[0];
  dates.projectFinish[0] = finish;
  if (hasMoved) {
    // The free slack of a task also ends where the project does, so it is not enough to shift late dates.
    latePass(input, dates);
    marks.fill(0);
    return early + 2 * input.network.size;
  }
  return early + updateLate(input, dates, marks);
}

const mark = (marks: UpdateMarks, node: number, what: number): void => {
  marks[node] = (marks[node] ?? 0) | what;
};

interface Marking {
  readonly marks: UpdateMarks;
  readonly what: number;
}

function markPredecessors({ network }: CpmInput, node: number, { marks, what }: Marking): void {
  for (let edge = network.predAt[node] ?? 0; edge < (network.predAt[node + 1] ?? 0); edge++)
    mark(marks, network.from[edge] ?? 0, what);
}

function markSuccessors({ network }: CpmInput, node: number, { marks, what }: Marking): void {
  for (let index = network.succAt[node] ?? 0; index < (network.succAt[node + 1] ?? 0); index++)
    mark(marks, network.to[network.succ[index] ?? 0] ?? 0, what);
}

function updateEarly(input: CpmInput, dates: CpmDates, marks: UpdateMarks): number {
  const bound = noBound();
  let computed = 0;
  for (let node = 0; node < input.network.size; node++) {
    if (((marks[node] ?? 0) & EARLY) === 0) continue;
    const [start, finish, work] = [dates.start[node], dates.finish[node], dates.finishWork[node]];
    forwardAt(input, dates, node, bound);
    computed++;
    if (dates.start[node] === start && dates.finish[node] === finish && dates.finishWork[node] === work)
      continue;
    markSuccessors(input, node, { marks, what: EARLY });
    // Late dates look at early starts where a summary's first task decides; free slack looks at the next task's.
    mark(marks, node, LATE | SLACK);
    markPredecessors(input, node, {
      marks,
      what: input.network.kind[node] === KIND_FIRST ? LATE | SLACK : SLACK,
    });
  }
  return computed;
}

function updateLate(input: CpmInput, dates: CpmDates, marks: UpdateMarks): number {
  const { size, kind } = input.network;
  const end = input.projectFinish ?? dates.projectFinish[0] ?? 0;
  let computed = 0;
  for (let node = size - 1; node >= 0; node--) {
    const marked = marks[node] ?? 0;
    if (marked === 0) continue;
    marks[node] = 0;
    if ((marked & LATE) !== 0) {
      computed++;
      if (moveLate(input, dates, node, end)) markPredecessors(input, node, { marks, what: LATE | SLACK });
    }
    computed++;
    const room = dates.freeSlack[node];
    slackAt(input, dates, node);
    // Only a gate hands its room on.
    if (kind[node] !== KIND_TASK && dates.freeSlack[node] !== room)
      markPredecessors(input, node, { marks, what: SLACK });
  }
  return computed;
}

/** Places a node late; whether that moved it. */
function moveLate(input: CpmInput, dates: CpmDates, node: number, end: number): boolean {
  const [start, finish, work] = [dates.lateStart[node], dates.lateFinish[node], dates.lateFinishWork[node]];
  backwardAt(input, dates, node, end);
  return (
    dates.lateStart[node] !== start ||
    dates.lateFinish[node] !== finish ||
    dates.lateFinishWork[node] !== work
  );
}
