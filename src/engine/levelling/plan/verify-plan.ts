import type { Minute, Plan, PlanTask } from '../../plan.ts';
import type { Span } from '../../spans.ts';
import { teamFault, type ClaimedTeam } from './verify-teams.ts';
import { isoOfMinute } from '../../days.ts';

/** A task's dates and, where it is split, when it is worked in between. */
export interface LevelledSpan extends Span {
  readonly parts?: readonly Span[] | undefined;
  /** Who was found for a task that asks for skills. */
  readonly team?: ClaimedTeam | undefined;
}

export interface PlanOverload {
  /** Name of the resource. */
  readonly resource: string;
  /** From this instant on more is asked for than there is. */
  readonly at: Minute;
  /** The tasks that ask for it then. */
  readonly tasks: readonly PlanTask[];
}

export interface PlanViolation {
  readonly rule:
    | 'task.missing'
    | 'task.backwards'
    | 'task.parts'
    | 'task.team'
    | 'link.broken'
    | 'capacity.exceeded';
  readonly at: string;
  readonly message: string;
}

/**
 * Checks levelled dates against the plan they are of: every leaf has them, plain links between
 * tasks that logic places are kept, and no working resource is overloaded but by tasks that may not
 * move. Shares nothing with the levelling.
 */
export function verifyLevelledPlan(
  plan: Plan,
  spans: ReadonlyMap<string, LevelledSpan>,
): readonly PlanViolation[] {
  const tasks = new Map(plan.tasks.map((task) => [task.uid, task]));
  const named = (uid: string): string => `${tasks.get(uid)?.id ?? '?'}(${tasks.get(uid)?.name ?? uid})`;
  const missing = plan.tasks.flatMap((task): PlanViolation[] => {
    const at = named(task.uid);
    const span = spans.get(task.uid);
    if (span === undefined) return [{ rule: 'task.missing', at, message: '结果中没有这个任务' }];
    if (span.start > span.finish) return [{ rule: 'task.backwards', at, message: '完成早于开始' }];
    if (arePartsOf(task, span)) return [];
    return [{ rule: 'task.parts', at, message: '各段工作与任务的起止或中断不符' }];
  });
  const links = plan.links.flatMap(({ from, to, type, lag }): PlanViolation[] => {
    const [before, after] = [spans.get(from), spans.get(to)];
    // A finish at the end of one shift and a start at that of the next are one instant of work.
    if (type === 'SF') return [];
    const isPlaced = isLogical(tasks.get(to)) && tasks.get(from)?.active === true;
    if (!isPlaced || lag < 0 || before === undefined || after === undefined) return [];
    const bound = type === 'SS' ? before.start : before.finish;
    const bounded = type === 'FF' ? after.finish : after.start;
    if (bounded >= bound) return [];
    return [{ rule: 'link.broken', at: `${named(from)} → ${named(to)}`, message: `违反 ${type} 依赖` }];
  });
  const teams = plan.tasks.flatMap((task): PlanViolation[] => {
    const span = spans.get(task.uid);
    if (span?.team === undefined) return [];
    const message = teamFault(plan, task, { team: span.team, stretches: span.parts ?? [span] });
    return message === null ? [] : [{ rule: 'task.team', at: named(task.uid), message }];
  });
  const overloads = planOverloads(withClaimed(plan, spans), spans)
    .filter(({ tasks: asking }) => asking.length > 1 && asking.some(mayMove))
    .map(({ resource, at, tasks: asking }): PlanViolation => ({
      rule: 'capacity.exceeded',
      at: resource,
      message: `${isoOfMinute(at)} 起超载:${asking.map(({ uid }) => named(uid)).join('、')}`,
    }));
  return [...missing, ...teams, ...links, ...overloads];
}

/** The plan with everybody of a team assigned to its task, so that nobody is in two places. */
function withClaimed(plan: Plan, spans: ReadonlyMap<string, LevelledSpan>): Plan {
  const work = { workMinutes: null, actualWorkMinutes: null, remainingWorkMinutes: null, units: 1 };
  const rest = { ...work, uid: '', costFen: null, start: null, finish: null, delayMinutes: 0 };
  const claimed = [...spans].flatMap(([task, { team = [] }]) =>
    team.map(({ resource }) => ({ ...rest, task, resource })),
  );
  return { ...plan, assignments: [...plan.assignments, ...claimed] };
}

/** A split task is worked in as many parts as its pauses leave, one after the other from its start to its finish. */
function arePartsOf({ pauses = [] }: PlanTask, { start, finish, parts }: LevelledSpan): boolean {
  if (parts === undefined) return true;
  const isOrdered = parts.every(
    (part, index) => part.start < part.finish && part.start >= (parts[index - 1]?.finish ?? start),
  );
  const isWhole = parts[0]?.start === start && parts.at(-1)?.finish === finish;
  return isOrdered && isWhole && pauses.length > 0 && parts.length <= pauses.length + 2;
}

const hasBegun = (task: PlanTask): boolean => task.actualStart !== null || task.actualFinish !== null;

/** Whether links alone decide when a task may start: nothing has begun, nobody and no date fixes it. */
function isLogical(task: PlanTask | undefined): boolean {
  if (task === undefined || !task.active || task.manual || hasBegun(task)) return false;
  return task.constraint === 'ASAP' || task.constraint === 'SNET';
}

function mayMove(task: PlanTask): boolean {
  const isFixed = task.constraint === 'MSO' || task.constraint === 'MFO' || task.manual;
  return !isFixed && !hasBegun(task) && task.priority < 1000;
}

/**
 * Where the tasks of a plan ask a working resource for more than its units, each from start to
 * finish, split tasks part by part: one entry for each instant at which another task makes it too much. Reckons with the
 * assignments alone and shares nothing with the levelling.
 */
export function planOverloads(plan: Plan, spans: ReadonlyMap<string, LevelledSpan>): readonly PlanOverload[] {
  const running = new Map(
    plan.tasks.filter(({ active, summary }) => active && !summary).map((task) => [task.uid, task]),
  );
  const byResource = Map.groupBy(plan.assignments, ({ resource }) => resource);
  return plan.resources.flatMap((resource) => {
    if (resource.kind !== 'work' || !(resource.maxUnits > 0)) return [];
    const uses = (byResource.get(resource.uid) ?? []).flatMap((assignment) => {
      const span = spans.get(assignment.task);
      const task = running.get(assignment.task);
      if (!(assignment.units > 0) || task === undefined || span === undefined || span.start >= span.finish)
        return [];
      return (span.parts ?? [span]).map(({ start, finish }) => ({
        start,
        finish,
        units: assignment.units,
        task,
      }));
    });
    return overloadsOf(resource, uses);
  });
}

/** Hundredths of a unit are below what anybody plans; sums of shares are never exact. */
const TOLERANCE = 0.02;

function overloadsOf(
  resource: Plan['resources'][number],
  uses: readonly (Span & { readonly units: number; readonly task: PlanTask })[],
): readonly PlanOverload[] {
  const byStart = uses.toSorted((a, b) => a.start - b.start);
  const found: PlanOverload[] = [];
  let running: typeof byStart = [];
  for (const use of byStart) {
    running = [...running.filter(({ finish }) => finish > use.start), use];
    const asked = running.reduce((sum, { units }) => sum + units, 0);
    if (asked > resource.maxUnits + TOLERANCE)
      found.push({ resource: resource.name, at: use.start, tasks: running.map(({ task }) => task) });
  }
  return found;
}
