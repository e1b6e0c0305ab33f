import type { Minute, Plan } from '../../plan.ts';
import type { Laid } from '../../schedule/columns.ts';
import type { CpmInput } from '../../cpm/input.ts';
import type { Schedule, ScheduledTask, ScheduleWarning } from '../../schedule/outcome.ts';
import type { Columns } from '../columns.ts';
import type { LevellingEffort } from '../problem.ts';
import { isoOfMinute } from '../../days.ts';
import { between } from '../../calendar/work-time.ts';
import { calendarAt } from '../../cpm/lag.ts';
import { PROJECT } from '../../schedule/calendars.ts';
import { nameOf } from '../../schedule/outcome.ts';
import { schedulePlan, solvePlan, type SolvedPlan } from '../../schedule/schedule-plan.ts';
import { blankIndividual } from '../individual.ts';
import { NO_PLACE } from '../events.ts';
import { ListMaker } from '../lists.ts';
import { search } from '../search.ts';
import { planOverloads } from './verify-plan.ts';
import { heldLate, unlevelled } from './movable.ts';
import { planColumns } from './plan-columns.ts';
import { PlanScheme } from './plan-scheme.ts';
import { planDemand, type PlanDemand } from './resources.ts';
import { TeamFinder } from './team-finder.ts';
import { teamed, teamsOf, withTeams, type Team } from './teams.ts';

/** Why a task starts later than its links and dates alone would have it. */
export interface LevellingReason {
  /** Uid and name of the resource it has to wait for. */
  readonly resource: string;
  readonly resourceName: string;
  /** Uid and name of the task that frees it; null where no task of the plan does. */
  readonly task: string | null;
  readonly taskName: string | null;
}

export interface LevelledTask extends ScheduledTask {
  /** Its dates before levelling. */
  readonly unlevelledStart: Minute;
  readonly unlevelledFinish: Minute;
  /** Elapsed minutes by which levelling itself delays it; what its predecessors pass on is not counted. */
  readonly delayMinutes: number;
  /** Null where no resource holds it. */
  readonly why: LevellingReason | null;
  /** Of a task that asks for skills: who was found for it. */
  readonly team?: Team;
}

export type LevelledPlan =
  | {
      readonly status: 'levelled';
      readonly tasks: readonly LevelledTask[];
      readonly start: Minute;
      readonly finish: Minute;
      readonly unlevelledFinish: Minute;
      /** The finish that levelling in the order of the plan's rows gives, as ordinary tools do. */
      readonly listOrderFinish: Minute;
      /** Working days of the project's calendar between that finish and ours. */
      readonly daysGained: number;
      /** The finish without levelling is reached: nothing can be earlier. */
      readonly provenOptimal: boolean;
      readonly schedules: number;
      readonly warnings: readonly ScheduleWarning[];
      /** The plan with the delays in it: scheduling it gives these dates. */
      readonly plan: Plan;
    }
  | Exclude<Schedule, { status: 'scheduled' }>;

/**
 * Levels a plan: delays its tasks until no resource is asked for more than its units, so that the
 * plan ends as early as the search can find. Dates come from the same calendars, links, constraints
 * and actuals as without levelling; what has begun, is fixed, or has priority 1000 stays, higher
 * priorities are served first. A resource is taken from a task's start to its finish, by a split task
 * in its parts. Tasks that ask for skills instead of people (`skillDemand`) are given a team.
 */
export function levelPlan(plan: Plan, effort: LevellingEffort): LevelledPlan {
  const cleared = unlevelled(plan);
  const before = schedulePlan(cleared);
  if (before.status !== 'scheduled') return before;
  const held = heldLate(cleared, before);
  const solved = solvePlan(held);
  if (solved.status !== 'solved') return solved;
  return levelSolved(solved, before, effort);
}

type Scheduled = Extract<Schedule, { status: 'scheduled' }>;
type Solved = Extract<SolvedPlan, { status: 'solved' }>;

function levelSolved({ laid, input }: Solved, before: Scheduled, effort: LevellingEffort): LevelledPlan {
  const { plan } = laid;
  const begin = before.tasks.reduce((first, { start }) => Math.min(first, start), before.start);
  const { demand, columns, finder, scheme } = schemeFor(laid, input, begin);
  const { finish } = blankIndividual(columns.size);
  const rows = rowOrder(laid, columns);
  const listOrder = scheme.schedule(rows, finish);
  if (listOrder === NO_PLACE) return beyond(laid);
  const found = search(columns, Math.max(0, before.finish - begin), effort, scheme);
  scheme.schedule(found.makespan >= listOrder ? rows : found.list, finish);
  const waits = scheme.waits();
  const delayed = withDelays(laid, input, plan);
  const after = schedulePlan(delayed);
  if (after.status !== 'scheduled') return after;
  const staffing = teamsOf({ laid, scheme, demand, finder });
  const levelled = withTeams(delayed, staffing.teams, after);
  return {
    status: 'levelled',
    tasks: after.tasks.map((task, index) => ({
      ...levelledTask(task, before.tasks[index], { laid, scheme, waits, demand, index }),
      ...teamed(staffing.teams.get(task.uid)),
    })),
    start: after.start,
    finish: after.finish,
    unlevelledFinish: before.finish,
    listOrderFinish: begin + listOrder,
    daysGained: daysBetween({ plan, input }, after.finish, begin + listOrder),
    provenOptimal: after.finish <= before.finish,
    schedules: found.schedules + 1,
    warnings: [
      ...after.warnings,
      ...demand.warnings,
      ...staffing.warnings,
      ...lateTasks(plan, before.tasks, after.tasks),
      ...overloadWarnings(levelled, after.tasks),
    ],
    plan: levelled,
  };
}

function schemeFor(laid: Laid, input: CpmInput, begin: number) {
  const demand = planDemand(laid.plan);
  const columns = planColumns(laid, input, demand);
  const finder = new TeamFinder(laid.plan, demand);
  return { demand, columns, finder, scheme: new PlanScheme(laid, input, demand, { columns, begin, finder }) };
}

/** Working days of the project's calendar, to a hundredth. */
function daysBetween({ plan, input }: { plan: Plan; input: CpmInput }, from: Minute, to: Minute): number {
  const minutes = between(calendarAt(input.calendars, PROJECT), from, to);
  return Math.round((minutes / plan.minutesPerDay) * 100) / 100;
}

/** The rows of the plan one after another, as far as links allow. */
function rowOrder({ network }: Laid, columns: Columns): Int32Array {
  const list = new Int32Array(columns.size);
  new ListMaker(
    columns,
    'forward',
    network.task.map((row) => -row),
    1,
  ).greedy(list);
  return list;
}

function withDelays({ network }: Laid, input: CpmInput, plan: Plan): Plan {
  const tasks = plan.tasks.map((task, index) => {
    const delay = input.delay[network.nodeOf[index] ?? -1] ?? 0;
    return delay === 0 ? task : { ...task, levelingDelayMinutes: delay };
  });
  return { ...plan, tasks };
}

function levelledTask(
  task: ScheduledTask,
  before: ScheduledTask | undefined,
  from: {
    readonly laid: Laid;
    readonly scheme: PlanScheme;
    readonly waits: Int32Array;
    readonly demand: PlanDemand;
    readonly index: number;
  },
): LevelledTask {
  const { laid, scheme, waits, demand, index } = from;
  const node = laid.network.nodeOf[index] ?? -1;
  const held = scheme.held[node] ?? null;
  const resource = held === null ? undefined : laid.plan.resources[demand.resource[held.resource] ?? -1];
  const blocker = waits[node] ?? -1;
  const other = blocker === -1 ? undefined : laid.plan.tasks[laid.network.task[blocker] ?? -1];
  const why =
    resource === undefined
      ? null
      : {
          resource: resource.uid,
          resourceName: resource.name,
          task: other?.uid ?? null,
          taskName: other?.name ?? null,
        };
  return {
    ...task,
    unlevelledStart: before?.start ?? task.start,
    unlevelledFinish: before?.finish ?? task.finish,
    delayMinutes: held === null ? 0 : Math.max(0, task.start - held.from),
    why,
  };
}

/** Tasks that kept their deadline or latest date before levelling and do so no longer. */
function lateTasks(
  plan: Plan,
  before: readonly ScheduledTask[],
  after: readonly ScheduledTask[],
): readonly ScheduleWarning[] {
  return plan.tasks.flatMap((task, index) => {
    const isLate = (row: ScheduledTask | undefined): boolean =>
      row !== undefined &&
      ((task.deadline !== null && row.finish > task.deadline) ||
        (task.constraint === 'FNLT' && task.constraintAt !== null && row.finish > task.constraintAt) ||
        (task.constraint === 'SNLT' && task.constraintAt !== null && row.start > task.constraintAt));
    if (isLate(before[index]) || !isLate(after[index])) return [];
    return [{ rule: 'levelling.date-missed', at: nameOf(task), message: '平衡后晚于期限或最迟日期' }];
  });
}

function overloadWarnings(plan: Plan, tasks: readonly ScheduledTask[]): readonly ScheduleWarning[] {
  return planOverloads(plan, new Map(tasks.map((task) => [task.uid, task]))).map(
    ({ resource, at, tasks: asking }) => ({
      rule: 'levelling.overload-left',
      at: resource,
      message: `${isoOfMinute(at)} 起仍然超载:${asking.map(({ name }) => name).join('、')}(已开始、已固定、优先级 1000 或需求超过最大单位)`,
    }),
  );
}

function beyond(laid: Laid): LevelledPlan {
  const at = nameOf(laid.plan.tasks[0]);
  return { status: 'invalid', rule: 'schedule.beyond-horizon', at, message: '平衡结果超出 1900–2149 年' };
}
