import { compileCalendar } from '#engine/calendar/calendar.ts';
import { between, toWork } from '#engine/calendar/work-time.ts';
import { dayOfMinute } from '#engine/days.ts';
import { verifyLevelledPlan } from '#engine/levelling/plan/verify-plan.ts';
import type { Plan } from '#engine/plan.ts';
import type { Span } from '#engine/spans.ts';

/** A task of one person: when it may be worked, and how long, in working minutes. */
interface Job {
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
}

/**
 * What is wrong with the dates of a plan whose tasks may be interrupted, nobody doing two things at a
 * time; null where they can be kept. The links are for our own verifier; for each person, doing what
 * is due first whenever it may be done keeps all dates if anything does (Horn 1974).
 */
export const faultOfInterrupted = (plan: Plan, spans: ReadonlyMap<string, Span>): string | null => {
  const [violation] = verifyLevelledPlan({ ...plan, assignments: [] }, spans);
  if (violation) return `${violation.rule} ${violation.at}`;
  const compiled = compileCalendar(plan.calendars, plan.calendar, dayOfMinute(plan.start));
  if (compiled.status === 'refused') return compiled.message;
  const { time } = compiled;
  const tasks = new Map(plan.tasks.map((task) => [task.uid, task]));
  for (const [resource, assigned] of Map.groupBy(plan.assignments, (one) => one.resource)) {
    const jobs = assigned.flatMap(({ task }): Job[] => {
      const span = spans.get(task);
      const minutes = tasks.get(task)?.durationMinutes ?? 0;
      return span ? [{ from: toWork(time, span.start), to: toWork(time, span.finish), minutes }] : [];
    });
    const isShort = assigned.some(({ task }) => {
      const span = spans.get(task);
      return (
        span !== undefined && between(time, span.start, span.finish) < (tasks.get(task)?.durationMinutes ?? 0)
      );
    });
    if (isShort) return `${resource}: a task is shorter than its work`;
    if (!isDoneInTime(jobs)) return `${resource}: more to do than there is time`;
  }
  return null;
};

const isDoneInTime = (jobs: readonly Job[]): boolean => {
  const coming = jobs.toSorted((a, b) => b.from - a.from);
  const open: { to: number; left: number }[] = [];
  let now = -Infinity;
  while (coming.length > 0 || open.length > 0) {
    if (open.length === 0) now = Math.max(now, coming.at(-1)?.from ?? now);
    for (let next = coming.at(-1); next !== undefined && next.from <= now; next = coming.at(-1)) {
      open.push({ to: next.to, left: next.minutes });
      coming.pop();
    }
    open.sort((a, b) => b.to - a.to);
    const first = open.at(-1);
    if (first === undefined) continue;
    const worked = Math.min(first.left, (coming.at(-1)?.from ?? Infinity) - now);
    now += worked;
    first.left -= worked;
    if (first.left > 0) continue;
    open.pop();
    if (now > first.to) return false;
  }
  return true;
};
