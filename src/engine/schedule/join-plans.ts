import type { Plan, PlanLink, PlanTask } from '../plan.ts';
import { blankPlan, blankTask } from '../interchange/blank.ts';

/** A plan among several, by a key that is its own. */
export interface JoinedPart {
  readonly key: string;
  readonly plan: Plan;
}

/** A link from a task of one plan to a task of another. */
export interface CrossLink extends Omit<PlanLink, 'from' | 'to'> {
  readonly from: { readonly plan: string; readonly uid: string };
  readonly to: { readonly plan: string; readonly uid: string };
}

/** The uid a task, resource or calendar has in the joined plan. */
const joinedUid = (key: string, uid: string): string => `${key}/${uid}`;

/**
 * Several plans as one, so that links between them count and resources of one name are one. Each
 * plan keeps its calendars and its own start: its tasks start no earlier than it. The units of time
 * and the lag calendar are those of the first; status and data dates are kept where all agree. A date
 * by which a plan must be finished becomes its deadline. `resourceKey` says which resources are the same
 * person; by default none are. Keys used twice are a caller's mistake: `RangeError`.
 */
export function joinPlans(
  parts: readonly JoinedPart[],
  crossLinks: readonly CrossLink[],
  resourceKey: (part: string, uid: string) => string = joinedUid,
): Plan {
  const [first] = parts;
  if (first === undefined) throw new RangeError('joinPlans: no plans');
  if (new Set(parts.map(({ key }) => key)).size < parts.length)
    throw new RangeError('joinPlans: a key is used twice');
  const rows = parts.map((part) => rowsOf(part, resourceKey));
  const resources = new Map(rows.flatMap((one) => one.resources.map((resource) => [resource.uid, resource])));
  return {
    ...blankPlan,
    ...settingsOf(first.plan),
    source: { format: 'zhongshu', application: null },
    name: parts.map(({ plan }) => plan.name).join(' + '),
    start: Math.min(...parts.map(({ plan }) => plan.start)),
    calendar: joinedUid(first.key, first.plan.calendar),
    statusDate: common(parts, ({ plan }) => plan.statusDate),
    dataDate: common(parts, ({ plan }) => plan.dataDate),
    calendars: rows.flatMap((one) => one.calendars),
    tasks: parts.flatMap(tasksOf).map((task, index) => ({ ...task, id: index + 1 })),
    links: [...rows.flatMap((one) => one.links), ...crossLinks.map(joinedLink)],
    resources: [...resources.values()],
    assignments: rows.flatMap((one) => one.assignments),
  };
}

const joinedLink = ({ from, to, ...link }: CrossLink): PlanLink => ({
  ...link,
  from: joinedUid(from.plan, from.uid),
  to: joinedUid(to.plan, to.uid),
});

type Rows = Pick<Plan, 'calendars' | 'links' | 'resources' | 'assignments'>;

/** A plan's rows under their uids in the joined plan. */
function rowsOf({ key, plan }: JoinedPart, resourceKey: (part: string, uid: string) => string): Rows {
  return {
    calendars: plan.calendars.map((one) => ({
      ...one,
      id: joinedUid(key, one.id),
      base: prefixed(key, one.base),
    })),
    links: plan.links.map((one) => ({ ...one, from: joinedUid(key, one.from), to: joinedUid(key, one.to) })),
    resources: plan.resources.map((one) => ({
      ...one,
      uid: resourceKey(key, one.uid),
      calendar: joinedUid(key, one.calendar ?? plan.calendar),
    })),
    assignments: plan.assignments.map((one) => ({
      ...one,
      uid: joinedUid(key, one.uid),
      task: joinedUid(key, one.task),
      resource: resourceKey(key, one.resource),
    })),
  };
}

const settingsOf = (plan: Plan) => ({
  minutesPerDay: plan.minutesPerDay,
  minutesPerWeek: plan.minutesPerWeek,
  daysPerMonth: plan.daysPerMonth,
  criticalSlackMinutes: plan.criticalSlackMinutes,
  dayStart: plan.dayStart,
  dayFinish: plan.dayFinish,
  currency: plan.currency,
  lagCalendar: plan.lagCalendar,
});

const prefixed = (key: string, id: string | null): string | null => (id === null ? null : joinedUid(key, id));

function common(parts: readonly JoinedPart[], of: (part: JoinedPart) => number | null): number | null {
  const values = new Set(parts.map(of));
  const [only = null] = values;
  return values.size === 1 ? only : null;
}

/** The tasks below one summary for the plan, which carries the plan's start as its floor. */
function tasksOf(part: JoinedPart): readonly PlanTask[] {
  const { key, plan } = part;
  const workers = new Set(plan.resources.filter(({ kind }) => kind === 'work').map(({ uid }) => uid));
  const staffed = new Set(
    plan.assignments.filter((one) => workers.has(one.resource)).map(({ task }) => task),
  );
  const tasks = plan.tasks.map((task) => ({
    ...task,
    uid: joinedUid(key, task.uid),
    parent: joinedUid(key, task.parent ?? ''),
    outlineLevel: task.outlineLevel + 1,
    calendar: prefixed(key, ownCalendar(task, plan, staffed)),
  }));
  return [summaryOf(part), ...tasks];
}

/** A task that ran on its project's calendar goes on doing so among projects with others. */
const ownCalendar = (task: PlanTask, plan: Plan, staffed: ReadonlySet<string>): string | null =>
  task.calendar ?? (staffed.has(task.uid) ? null : plan.calendar);

const summaryOf = ({ key, plan }: JoinedPart): PlanTask => ({
  ...blankTask,
  uid: joinedUid(key, ''),
  id: 0,
  wbs: key,
  outlineLevel: 1,
  name: plan.name,
  parent: null,
  summary: true,
  constraint: 'SNET',
  constraintAt: plan.start,
  deadline: plan.mustFinish ?? null,
});
