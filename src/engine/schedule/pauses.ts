import type { PlanPause, PlanTask } from '../plan.ts';
import type { WorkTime } from '../calendar/work-time.ts';
import type { Span } from '../spans.ts';
import { finishAt, startAt } from '../calendar/work-time.ts';

/** Working minutes for which a task rests after `from` and no later than `to` of its own minutes are worked. */
export function restBetween(pauses: readonly PlanPause[], from: number, to: number): number {
  return pauses.reduce(
    (sum, { afterMinutes, pauseMinutes }) =>
      afterMinutes > from && afterMinutes <= to ? sum + pauseMinutes : sum,
    0,
  );
}

/** Working minutes for which a task that lasts `duration` rests between its start and its finish. */
export const restOf = ({ pauses = [] }: PlanTask, duration: number): number =>
  restBetween(pauses, 0, duration - 1);

/** A piece of a task: its own minutes from `from` to `to`, begun at the count `at` of its calendar. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** The stretches in which the pieces of a task are worked; those without a pause between them are one. */
export function stretchesOf(
  pauses: readonly PlanPause[],
  time: WorkTime,
  pieces: readonly Piece[],
): readonly Span[] {
  const counts: { from: number; to: number }[] = [];
  for (const { from, to, at } of pieces) {
    let [done, count] = [from, at];
    const within = pauses.filter(({ afterMinutes }) => afterMinutes > from && afterMinutes < to);
    for (const { afterMinutes, pauseMinutes } of [...within, { afterMinutes: to, pauseMinutes: 0 }]) {
      const until = count + afterMinutes - done;
      const last = counts.at(-1);
      if (last?.to === count) last.to = until;
      else if (until > count) counts.push({ from: count, to: until });
      [done, count] = [afterMinutes, until + pauseMinutes];
    }
  }
  return counts.map(({ from, to }) => ({ start: startAt(time, from), finish: finishAt(time, to) }));
}
