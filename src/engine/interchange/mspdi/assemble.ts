import type {
  Minute,
  Plan,
  PlanAssignment,
  PlanCalendar,
  PlanLink,
  PlanResource,
  PlanTask,
} from '../../plan.ts';
import type { Span } from '../../spans.ts';
import { earliestStart } from '../blank.ts';
import { remark } from '../rules.ts';
import { soundBases, standardCalendar, standardWeek } from '../standard-week.ts';
import type { Tally } from '../tally.ts';
import type { PlanHead } from './project.ts';
import type { Gathered } from './read.ts';
import { noteUnassigned } from './resources.ts';
import { withPauses } from './splits.ts';
import type { FiledTask } from './tasks.ts';

const mostSingleRemarks = 200;

/** Puts the records of a file together: outline, links, calendars and custom fields are resolved here. */
export function assemble(gathered: Gathered, head: PlanHead): Plan {
  const { tally } = gathered;
  const filed = unique(gathered.tasks, (entry) => entry.task.uid, 'Tasks/Task/UID', tally);
  const projectName = dropProjectSummary(filed, tally);
  const calendars = resolveCalendars(gathered, head);
  const knows = calendarKnown(calendars, tally);
  const tasks = outline(filed, gathered, knows);
  const resources = resolveResources(gathered, knows);
  noteTimephased(gathered, tasks);
  return keepPauses(gathered, {
    ...head,
    name: head.name === '' ? projectName : head.name,
    start: head.start ?? earliest(tasks, tally),
    calendar: calendars.some(({ id }) => id === head.calendar) ? head.calendar : (calendars[0]?.id ?? ''),
    calendars,
    tasks,
    links: resolveLinks(filed, tally),
    resources,
    assignments: resolveAssignments(gathered, tasks, resources),
  });
}

function keepPauses({ assignments, tally }: Gathered, plan: Plan): Plan {
  const worked = new Map<string, Span[]>();
  for (const { task, worked: spans } of assignments)
    worked.set(task, [...(worked.get(task) ?? []), ...spans]);
  const kept = withPauses(plan, worked);
  const split = new Set(kept.plan.tasks.flatMap(({ uid, pauses }) => (pauses ? [uid] : [])));
  for (const { task, assignment } of assignments)
    if (assignment === null && !split.has(task)) noteUnassigned(tally);
  const names = new Map(plan.tasks.map(({ uid, id, name }) => [uid, `Task ${id} (${name})`]));
  for (const uid of kept.left) tally.remark(remark('plan.split-dropped', names.get(uid) ?? uid));
  return kept.plan;
}

function unique<Item>(items: readonly Item[], key: (item: Item) => string, at: string, tally: Tally): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    if (!seen.has(key(item))) return seen.add(key(item));
    tally.add('plan.duplicate-uid', at, key(item));
    return false;
  });
}

/** Task 0 stands for the project as a whole and has outline level 0. */
function dropProjectSummary(filed: FiledTask[], tally: Tally): string {
  const at = filed.findIndex(({ task }) => task.outlineLevel === 0);
  const found = at < 0 ? undefined : filed.splice(at, 1)[0];
  if (found === undefined) return '';
  tally.remark(remark('plan.project-summary-not-kept', `Task ${found.task.id} (${found.task.name})`));
  return found.task.name;
}

function resolveCalendars(gathered: Gathered, head: PlanHead): PlanCalendar[] {
  const { tally } = gathered;
  const read = unique(gathered.calendars, ({ id }) => id, 'Calendars/Calendar/UID', tally);
  const sound = soundBases(read, (calendar, why) => {
    if (why === 'cycle') tally.add('plan.calendar-cycle', `Calendar ${calendar.id} (${calendar.name})`);
    else if (calendar.base !== '0')
      tally.add('plan.calendar-unknown', 'Calendars/Calendar/BaseCalendarUID', calendar.base ?? '');
  }).map((calendar) =>
    calendar.base === null
      ? { ...calendar, week: standardWeek.map((day, at) => calendar.week[at] ?? day) }
      : calendar,
  );
  if (sound.some(({ id }) => id === head.calendar)) return sound;
  tally.remark(remark('plan.calendar-assumed', 'CalendarUID'));
  const first = sound.findIndex(({ base }) => base === null);
  if (first < 0) return [standardCalendar('standard'), ...sound];
  return [...sound.slice(first), ...sound.slice(0, first)];
}

type CalendarKnown = (id: string | null, at: string) => string | null;

function calendarKnown(calendars: readonly PlanCalendar[], tally: Tally): CalendarKnown {
  const ids = new Set(calendars.map(({ id }) => id));
  return (id, at) => {
    if (id === null || id === '-1') return null;
    if (ids.has(id)) return id;
    if (id !== '0') tally.add('plan.calendar-unknown', at, id);
    return null;
  };
}

function outline(filed: readonly FiledTask[], { definitions }: Gathered, knows: CalendarKnown): PlanTask[] {
  const above: { uid: string; level: number }[] = [];
  const parents = filed.map(({ task }) => {
    while ((above.at(-1)?.level ?? -1) >= task.outlineLevel) above.pop();
    const parent = above.at(-1)?.uid ?? null;
    above.push({ uid: task.uid, level: task.outlineLevel });
    return parent;
  });
  const summaries = new Set(parents);
  return filed.map(({ task, custom }, at) => ({
    ...task,
    parent: parents[at] ?? null,
    summary: summaries.has(task.uid),
    calendar: knows(task.calendar, 'Tasks/Task/CalendarUID'),
    custom: definitions.resolve(custom),
  }));
}

function resolveResources({ resources, definitions, tally }: Gathered, knows: CalendarKnown): PlanResource[] {
  return unique(resources, (entry) => entry.resource.uid, 'Resources/Resource/UID', tally).map((entry) => ({
    ...entry.resource,
    calendar: knows(entry.resource.calendar, 'Resources/Resource/CalendarUID'),
    custom: definitions.resolve(entry.custom),
  }));
}

function resolveLinks(filed: readonly FiledTask[], tally: Tally): PlanLink[] {
  const uids = new Set(filed.map(({ task }) => task.uid));
  return filed
    .flatMap(({ links }) => links)
    .filter((link) => {
      const whole = uids.has(link.from) && link.from !== link.to;
      if (!whole) tally.add('plan.link-dangling', 'Tasks/Task/PredecessorLink', `${link.from} → ${link.to}`);
      return whole;
    });
}

function resolveAssignments(
  { assignments, tally }: Gathered,
  tasks: readonly PlanTask[],
  resources: readonly PlanResource[],
): PlanAssignment[] {
  const taskUids = new Set(tasks.map(({ uid }) => uid));
  const resourceUids = new Set(resources.map(({ uid }) => uid));
  const filed = assignments.flatMap(({ assignment }) => assignment ?? []);
  const whole = filed.filter(({ uid, task, resource }) => {
    if (taskUids.has(task) && resourceUids.has(resource)) return true;
    tally.add('plan.assignment-dangling', 'Assignments/Assignment', `${uid}: ${task} – ${resource}`);
    return false;
  });
  return unique(whole, ({ uid }) => uid, 'Assignments/Assignment/UID', tally);
}

/** One remark per task while they can still be read, then one for the rest. */
function noteTimephased({ tasks: filed, assignments, tally }: Gathered, tasks: readonly PlanTask[]): void {
  const counts = new Map<string, number>();
  for (const { task, timephased } of filed) if (timephased > 0) counts.set(task.uid, timephased);
  for (const { task, timephased } of assignments)
    if (timephased > 0) counts.set(task, (counts.get(task) ?? 0) + timephased);
  const names = new Map(tasks.map(({ uid, id, name }) => [uid, `Task ${id} (${name})`]));
  let further = 0;
  let named = 0;
  for (const [uid, count] of counts) {
    named += 1;
    if (named > mostSingleRemarks) further += count;
    else
      tally.remark(remark('plan.timephased-dropped', `${names.get(uid) ?? uid} / TimephasedData`, { count }));
  }
  if (further > 0)
    tally.remark(
      remark('plan.timephased-dropped-more', 'TimephasedData', {
        tasks: named - mostSingleRemarks,
        count: further,
      }),
    );
}

function earliest(tasks: readonly PlanTask[], tally: Tally): Minute {
  tally.remark(remark('plan.start-missing', 'StartDate'));
  return earliestStart(tasks) ?? 0;
}
