import { between, finishAt, startAt, toWork, type WorkTime } from '../../calendar/work-time.ts';
import type { Minute, Plan, PlanAssignment, PlanTask } from '../../plan.ts';
import { ELAPSED, PROJECT, taskCalendars } from '../../schedule/calendars.ts';
import { stretchesOf } from '../../schedule/pauses.ts';
import { policyOf } from '../../schedule/policy.ts';
import { workedOf } from '../../schedule/progress.ts';
import type { Span } from '../../spans.ts';
import { writeDuration, writeInstant } from '../values.ts';
import type { XmlWriter } from '../xml-writer.ts';
import type { WrittenSchedule } from './write.ts';

/** A stretch in which a split task is worked, all of it done or all of it to be done. */
export interface WrittenPart extends Span {
  /** Working minutes of the task's calendar. */
  readonly minutes: number;
  readonly isDone: boolean;
}

/**
 * Where the split tasks of a plan are worked, by uid: as scheduled, else from their start on. A task
 * whose pauses do not lead from its start to its finish is not among them.
 */
export function splitParts(
  plan: Plan,
  schedule: WrittenSchedule,
): ReadonlyMap<string, readonly WrittenPart[]> {
  const parts = new Map<string, readonly WrittenPart[]>();
  if (!plan.tasks.some(isSplit)) return parts;
  const calendars = taskCalendars(plan, policyOf(plan));
  if (calendars.status === 'invalid') return parts;
  for (const [index, task] of plan.tasks.entries()) {
    if (!isSplit(task)) continue;
    const calendar = task.durationElapsed ? ELAPSED : (calendars.ofTask[index] ?? PROJECT);
    const time = calendars.times[calendar];
    const stretches = time && stretchesFor(task, time, schedule.get(task.uid));
    if (stretches) parts.set(task.uid, cutAtProgress(stretches, time, doneOf(task)));
  }
  return parts;
}

const isSplit = ({ pauses = [], summary }: PlanTask): boolean => pauses.length > 0 && !summary;

function stretchesFor(
  task: PlanTask,
  time: WorkTime,
  scheduled: {
    readonly start?: Minute | null;
    readonly finish?: Minute | null;
    readonly parts?: readonly Span[];
  } = {},
): readonly Span[] | null {
  if (scheduled.parts) return scheduled.parts;
  const { start, finish } = { ...task.filed, ...scheduled };
  if (start === null) return null;
  const whole = { from: 0, to: Math.round(task.durationMinutes), at: toWork(time, start) };
  const stretches = stretchesOf(task.pauses ?? [], time, [whole]);
  const end = stretches.at(-1)?.finish ?? start;
  return finish === null || toWork(time, finish) === toWork(time, end) ? stretches : null;
}

const doneOf = (task: PlanTask): number =>
  task.actualFinish === null && task.percentComplete < 100
    ? task.actualStart === null
      ? 0
      : workedOf(task).worked
    : Infinity;

/** The stretches, that in which the done part ends cut in two there. */
function cutAtProgress(stretches: readonly Span[], time: WorkTime, done: number): readonly WrittenPart[] {
  let left = done;
  return stretches.flatMap(({ start, finish }): WrittenPart[] => {
    const minutes = between(time, start, finish);
    const worked = Math.min(minutes, left);
    left -= worked;
    if (worked === 0 || worked === minutes) return [{ start, finish, minutes, isDone: worked > 0 }];
    const cut = toWork(time, start) + worked;
    return [
      { start, finish: finishAt(time, cut), minutes: worked, isDone: true },
      { start: startAt(time, cut), finish, minutes: minutes - worked, isDone: false },
    ];
  });
}

/** The work of an assignment over time, spread evenly over the parts of its task. */
export function writeTimephased(
  xml: XmlWriter,
  { uid, minutes, parts }: { uid: number; minutes: number; parts: readonly WrittenPart[] },
): void {
  const whole = parts.reduce((sum, part) => sum + part.minutes, 0);
  for (const part of parts)
    xml.element('TimephasedData', () => {
      xml.leaf('Type', part.isDone ? 2 : 1);
      xml.leaf('UID', uid);
      xml.leaf('Start', writeInstant(part.start));
      xml.leaf('Finish', writeInstant(part.finish));
      xml.leaf('Unit', 2);
      xml.leaf('Value', writeDuration(Math.max(1, Math.round((minutes * part.minutes) / whole))));
    });
}

/** Whether the work of an assignment can tell where its task is worked. */
export const tellsWork = ({ resources }: Plan): ((assignment: PlanAssignment) => boolean) => {
  const workers = new Set(resources.filter(({ kind }) => kind === 'work').map(({ uid }) => uid));
  return ({ resource, workMinutes }) => workers.has(resource) && workMinutes !== 0;
};
