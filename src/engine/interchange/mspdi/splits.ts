import type { Plan, PlanPause, PlanTask } from '../../plan.ts';
import type { Span } from '../../spans.ts';
import type { XmlRecord } from '../records.ts';
import type { WorkTime } from '../../calendar/work-time.ts';
import { between } from '../../calendar/work-time.ts';
import { ELAPSED, PROJECT, taskCalendars } from '../../schedule/calendars.ts';
import { policyOf } from '../../schedule/policy.ts';
import { readInstant } from '../values.ts';

/** The stretches of time in which the timephased values of an assignment show work, actual or remaining. */
export function workedSpans(timephased: readonly XmlRecord[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { fields } of timephased) {
    const isWork = fields.get('Type') === '1' || fields.get('Type') === '2';
    if (!isWork || !/[1-9]/.test(fields.get('Value') ?? '')) continue;
    const start = readInstant(fields.get('Start') ?? '');
    const finish = readInstant(fields.get('Finish') ?? '');
    if (start !== null && finish !== null && start < finish) spans.push({ start, finish });
  }
  return merged(spans);
}

function merged(spans: readonly Span[]): readonly Span[] {
  const found: { start: number; finish: number }[] = [];
  for (const { start, finish } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && start <= last.finish) last.finish = Math.max(last.finish, finish);
    else found.push({ start, finish });
  }
  return found;
}

/**
 * The plan with the pauses that its timephased work tells of: working time of the task in which none
 * of its assignments works. Kept where they explain the filed dates, which is to say that duration
 * and pauses together lead from the filed start to the filed finish; `left` names split tasks where
 * they do not.
 */
export function withPauses(
  plan: Plan,
  worked: ReadonlyMap<string, readonly Span[]>,
): { readonly plan: Plan; readonly left: readonly string[] } {
  const spans = new Map(
    [...worked].flatMap(([uid, all]) => {
      const own = merged(all);
      return own.length > 1 ? [[uid, own] as const] : [];
    }),
  );
  if (spans.size === 0) return { plan, left: [] };
  const calendars = taskCalendars(plan, policyOf(plan));
  if (calendars.status === 'invalid') return { plan, left: [...spans.keys()] };
  const left: string[] = [];
  const tasks = plan.tasks.map((task, index) => {
    const own = spans.get(task.uid);
    const calendar = task.durationElapsed ? ELAPSED : (calendars.ofTask[index] ?? PROJECT);
    const time = calendars.times[calendar];
    if (own === undefined || time === undefined || task.summary) return task;
    const pauses = pausesOf(task, own, time);
    if (pauses === 'none') return task;
    if (pauses !== 'unexplained') return { ...task, pauses };
    left.push(task.uid);
    return task;
  });
  return { plan: { ...plan, tasks }, left };
}

function pausesOf(
  task: PlanTask,
  worked: readonly Span[],
  time: WorkTime,
): readonly PlanPause[] | 'none' | 'unexplained' {
  const { start, finish } = task.filed;
  const duration = Math.round(task.durationMinutes);
  const begin = start ?? worked[0]?.start ?? 0;
  const span = finish === null ? null : between(time, begin, finish);
  if (span !== null && span <= duration) return 'none';
  let rest = 0;
  const pauses = worked.flatMap((stretch, index): PlanPause[] => {
    const next = worked[index + 1];
    if (next === undefined) return [];
    const pauseMinutes = between(time, stretch.finish, next.start);
    const afterMinutes = between(time, begin, stretch.finish) - rest;
    rest += pauseMinutes;
    return pauseMinutes > 0 ? [{ afterMinutes, pauseMinutes }] : [];
  });
  if (pauses.length === 0) return 'none';
  const isWithin = pauses.every(
    ({ afterMinutes }, index) =>
      afterMinutes > (pauses[index - 1]?.afterMinutes ?? 0) && afterMinutes < duration,
  );
  return isWithin && (span === null || span === duration + rest) ? pauses : 'unexplained';
}
