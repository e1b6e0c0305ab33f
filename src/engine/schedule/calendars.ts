import type { Plan, PlanTask } from '../plan.ts';
import type { CompiledCalendar } from '../calendar/calendar.ts';
import type { WorkTime } from '../calendar/work-time.ts';
import type { InvalidPlan, ScheduleWarning } from './outcome.ts';
import type { Policy } from './policy.ts';
import { compileCombined, sharedCalendar, sharedElapsedTime } from '../calendar/calendar.ts';
import { dayOfMinute } from '../days.ts';
import { nameOf } from './outcome.ts';

/** Index of the calendar of elapsed time, always there. */
export const ELAPSED = 0;
/** Index of the project's calendar. */
export const PROJECT = 1;

export type TaskCalendars =
  | {
      readonly status: 'compiled';
      readonly times: readonly WorkTime[];
      /** By task: index in `times` of the calendar it is worked on, elapsed durations aside. */
      readonly ofTask: Int32Array;
      readonly warnings: readonly ScheduleWarning[];
    }
  | InvalidPlan;

const NOBODY: readonly string[] = [];

interface Compiler {
  readonly plan: Plan;
  readonly times: WorkTime[];
  readonly byKey: Map<string, number>;
  /** The same by the names as they are, of which most tasks share a few. */
  readonly byNames: Map<string, number>;
}

/**
 * The calendar of each task: its own; with work resources the time in which any of them works;
 * where both are set, the time common to both; otherwise the project's.
 */
export function taskCalendars(plan: Plan, policy: Policy): TaskCalendars {
  const compiler: Compiler = {
    plan,
    times: [sharedElapsedTime(dayOfMinute(plan.start))],
    byKey: new Map(),
    byNames: new Map(),
  };
  const project = indexFor(compiler, { own: plan.calendar, resources: [] });
  if (typeof project !== 'number') return { ...project, status: 'invalid', at: `项目日历 ${project.at}` };
  const known = new Set(plan.calendars.map((calendar) => calendar.id));
  const resources = resourceCalendars(plan);
  const ofTask = new Int32Array(plan.tasks.length);
  const warnings: ScheduleWarning[] = [];
  ofTask.fill(project);
  for (const [index, task] of plan.tasks.entries()) {
    if (task.calendar === null && resources.size === 0) continue;
    const named = namedCalendars(task, resources.get(task.uid) ?? NOBODY, policy);
    if (named.own === null && named.resources.length === 0) continue;
    for (const id of [named.own ?? plan.calendar, ...named.resources]) {
      if (!known.has(id)) warnings.push(unknownCalendar(task, id));
    }
    const own = named.own !== null && known.has(named.own) ? named.own : null;
    const others = named.resources.filter((id) => known.has(id));
    const found = indexFor(compiler, {
      own: own === null && others.length === 0 ? plan.calendar : own,
      resources: others,
    });
    if (typeof found !== 'number')
      return { status: 'invalid', rule: found.rule, at: nameOf(task), message: found.message };
    ofTask[index] = found;
  }
  return { status: 'compiled', times: compiler.times, ofTask, warnings };
}

interface Named {
  readonly own: string | null;
  readonly resources: readonly string[];
}

function namedCalendars(task: PlanTask, resources: readonly string[], policy: Policy): Named {
  if (task.calendar === null) return { own: null, resources };
  const isAlone = task.ignoresResourceCalendar || policy.ownCalendarAlone;
  return { own: task.calendar, resources: isAlone ? [] : resources };
}

type Refused = CompiledCalendar & { status: 'refused' };

function indexFor(compiler: Compiler, named: Named): number | Refused {
  const names = JSON.stringify([named.own, named.resources]);
  const seen = compiler.byNames.get(names);
  if (seen !== undefined) return seen;
  const index = compiledIndex(compiler, named);
  if (typeof index === 'number') compiler.byNames.set(names, index);
  return index;
}

function compiledIndex(compiler: Compiler, named: Named): number | Refused {
  const { plan, byKey, times } = compiler;
  const own = named.own === null ? null : plainest(plan, named.own);
  const resources = [...new Set(named.resources.map((id) => plainest(plan, id)))].toSorted();
  const isPlain =
    own === null
      ? resources.length === 1
      : resources.length === 0 || (resources.length === 1 && resources[0] === own);
  const sole = isPlain ? (own ?? resources[0] ?? '') : null;
  const key = JSON.stringify(sole ?? [own, resources]);
  const seen = byKey.get(key);
  if (seen !== undefined) return seen;
  const anchor = dayOfMinute(plan.start);
  const compiled =
    sole === null
      ? compileCombined(plan.calendars, { own, resources }, anchor)
      : sharedCalendar(plan.calendars, sole, anchor);
  if (compiled.status === 'refused') return compiled;
  const index = times.push(compiled.time) - 1;
  byKey.set(key, index);
  return index;
}

/** Most resource calendars say nothing of their own: their base stands for them. */
function plainest(plan: Plan, id: string): string {
  const visited = new Set<string>();
  let at = id;
  while (!visited.has(at)) {
    visited.add(at);
    const calendar = plan.calendars.find((candidate) => candidate.id === at);
    if (calendar === undefined || calendar.base === null) return at;
    const isSilent = calendar.week.every((day) => day === null) && calendar.exceptions.length === 0;
    if (!isSilent || (calendar.workWeeks?.length ?? 0) > 0) return at;
    at = calendar.base;
  }
  return id;
}

/** By task: the calendars of the people and machines assigned, the project's for one without. */
function resourceCalendars(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const resources = new Map(plan.resources.map((resource) => [resource.uid, resource]));
  const calendars = new Map<string, Set<string>>();
  for (const assignment of plan.assignments) {
    const resource = resources.get(assignment.resource);
    if (resource?.kind !== 'work') continue;
    const known = calendars.get(assignment.task) ?? new Set<string>();
    calendars.set(assignment.task, known.add(resource.calendar ?? plan.calendar));
  }
  return new Map(Array.from(calendars, ([task, ids]) => [task, [...ids]]));
}

function unknownCalendar(task: PlanTask, id: string): ScheduleWarning {
  return { rule: 'calendar.unknown', at: nameOf(task), message: `没有日历 ${id},改按其余日历或项目日历排程` };
}
