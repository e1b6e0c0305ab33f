import type { CpmDates, CpmInput } from '../cpm/input.ts';
import type { Model } from './model.ts';
import { toWork } from '../calendar/work-time.ts';
import * as code from '../cpm/codes.ts';
import { cpm } from '../cpm/cpm.ts';
import { forwardPass } from '../cpm/forward.ts';
import { cpmDates } from '../cpm/input.ts';
import { calendarAt, lagged } from '../cpm/lag.ts';
import { KIND_TASK } from '../network/codes.ts';
import { LANES } from './columns.ts';

/** Takes drawn durations through the scheduler's own passes, one iteration after the other. */
export interface CalendarNetwork {
  /** Answers the instant of the last finish, and counts what was critical where the lane counts. */
  readonly pass: (duration: Int32Array, lane: number) => number;
  readonly dates: CpmDates;
  readonly critical: Int32Array;
}

/** A network of the plan's own columns; they are copied, the model's stay as they are. */
export function calendarNetwork(model: Model): CalendarNetwork {
  const { laid } = model;
  const { size } = laid.network;
  const dates = cpmDates(size);
  const input = copied(model.input);
  const isLate = input.constraint.includes(code.ALAP);
  const percent = percentLags(model);
  const marks = new Uint8Array(size);
  const critical = new Int32Array(size);
  return {
    dates,
    critical,
    pass(duration, lane) {
      for (let node = 0; node < size; node++)
        fillDuration(model, input, node, duration[node * LANES + lane] ?? 0);
      for (const { edge, before, share } of percent)
        input.lag[edge] = Math.round(share * (input.duration[before] ?? 0));
      if (isLate) {
        input.floor.set(model.input.floor);
        input.floorBy.set(model.input.floorBy);
        cpm(input, dates, laid.policy.lateRule);
      } else forwardPass(input, dates);
      const finish = lastFinish(input, dates, marks);
      for (let node = size - 1; node >= 0; node--) {
        if (marks[node] === 0) continue;
        marks[node] = 0;
        if (input.network.kind[node] === KIND_TASK) critical[node] = (critical[node] ?? 0) + 1;
        markBefore(input, dates, node, marks);
      }
      return finish;
    },
  };
}

function copied(input: CpmInput): CpmInput {
  return {
    ...input,
    duration: input.duration.slice(),
    remaining: input.remaining.slice(),
    doneAt: input.doneAt.slice(),
    floor: input.floor.slice(),
    floorBy: input.floorBy.slice(),
    lag: input.lag.slice(),
  };
}

interface PercentLag {
  readonly edge: number;
  readonly before: number;
  readonly share: number;
}

function percentLags({ laid }: Model): readonly PercentLag[] {
  const { network, plan } = laid;
  return Array.from(network.link).flatMap((index, edge) => {
    const link = plan.links[index];
    const before = network.from[edge] ?? 0;
    const isShare = link?.lagUnit === 'percent' || link?.lagUnit === 'elapsed-percent';
    return isShare && network.kind[before] === KIND_TASK ? [{ edge, before, share: link.lag / 100 }] : [];
  });
}

function fillDuration(
  { input: planned, draws }: Model,
  input: CpmInput,
  node: number,
  minutes: number,
): void {
  if ((draws.variableOf[node] ?? -1) === -1) return;
  if (input.mode[node] === code.MODE_BEGUN) {
    const done = (planned.duration[node] ?? 0) - (planned.remaining[node] ?? 0);
    input.remaining[node] = minutes;
    input.duration[node] = done + minutes;
    return;
  }
  input.duration[node] = minutes;
  // A manual finish stands for the duration a person gave, and that is what is uncertain.
  input.doneAt[node] = code.NONE;
}

/** Marks the tasks that finish last: none of their own working time lies between their finish and the project's. */
function lastFinish(input: CpmInput, dates: CpmDates, marks: Uint8Array): number {
  const finish = dates.projectFinish[0] ?? 0;
  for (let node = 0; node < input.network.size; node++) {
    if (input.network.kind[node] !== KIND_TASK || input.counts[node] === 0) continue;
    const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
    if (toWork(time, dates.finish[node] ?? 0) === toWork(time, finish)) marks[node] = 1;
  }
  return finish;
}

/** Marks the predecessors without which the node would lie earlier. */
function markBefore(input: CpmInput, dates: CpmDates, node: number, marks: Uint8Array): void {
  const { predAt, from, type, kind } = input.network;
  const mode = input.mode[node] ?? 0;
  const isHeld = mode === code.MODE_PLANNED || (mode === code.MODE_BEGUN && input.retainsLogic);
  if (!isHeld) return;
  const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
  const isTask = kind[node] === KIND_TASK;
  const span = (mode === code.MODE_BEGUN ? input.remaining[node] : input.duration[node]) ?? 0;
  const start = (dates.finishWork[node] ?? 0) - span;
  for (let edge = predAt[node] ?? 0; edge < (predAt[node + 1] ?? 0); edge++) {
    const before = from[edge] ?? 0;
    const linkType = type[edge] ?? 0;
    const base = ((linkType & 1) === 0 ? dates.finish[before] : dates.start[before]) ?? 0;
    const bound = lagged(input, edge, base);
    if (!isTask) {
      if (toWork(time, bound) === toWork(time, dates.start[node] ?? 0)) marks[before] = 1;
      continue;
    }
    const asStart = linkType < 2 ? toWork(time, bound) : toWork(time, bound) - (input.duration[node] ?? 0);
    if (asStart === start) marks[before] = 1;
  }
}
