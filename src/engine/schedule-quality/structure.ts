import type { Plan, PlanLink } from '../plan.ts';
import type { ScheduleQualityInput } from './schedule-quality.ts';
import { count, judged, share, unassessed, type QualityCheck } from './check.ts';
import { openTasks, uidsOf, type Leaf } from './leaves.ts';

/** Working days above which a task is too long, or its float too large, to be steered by. */
export const LONG_DAYS = 44;

/**
 * 1: open tasks and milestones that nothing precedes or nothing follows. The one the project begins
 * with and the one it ends with need no neighbour; a link of a summary counts for all below it.
 */
export function logicCheck(plan: Plan, leaves: readonly Leaf[]): QualityCheck {
  const hasPredecessor = linked(plan, ({ to }) => to);
  const hasSuccessor = linked(plan, ({ from }) => from);
  const first = extreme(leaves, hasPredecessor, ({ row }) => -row.start);
  const last = extreme(leaves, hasSuccessor, ({ row }) => row.finish);
  const open = leaves.filter(({ isDone }) => !isDone);
  const loose = open.filter(
    (leaf) =>
      (leaf !== first && !hasPredecessor(leaf.task.uid)) || (leaf !== last && !hasSuccessor(leaf.task.uid)),
  );
  return share('logic', uidsOf(loose), { count: open.length, whenNone: 'quality.no-open-tasks' });
}

/** Whether a link ends at the task or at a summary above it. */
function linked(plan: Plan, end: (link: PlanLink) => string): (uid: string) => boolean {
  const parents = new Map(plan.tasks.map(({ uid, parent }) => [uid, parent]));
  const ends = new Set(plan.links.map(end));
  return (uid) => {
    const seen = new Set<string>();
    for (let at: string | null = uid; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      if (ends.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
}

/** Of the leaves without a link on that side, the one that goes furthest; a milestone before a task. */
function extreme(
  leaves: readonly Leaf[],
  isLinked: (uid: string) => boolean,
  reach: (leaf: Leaf) => number,
): Leaf | undefined {
  const goesFurther = (one: Leaf, best: Leaf): boolean =>
    reach(one) > reach(best) || (reach(one) === reach(best) && one.task.milestone && !best.task.milestone);
  return leaves
    .filter(({ task }) => !isLinked(task.uid))
    .reduce<Leaf | undefined>((best, one) => (best && !goesFurther(one, best) ? best : one), undefined);
}

/** 2 leads, 3 lags and 4 relationship types: of the links that lead to open work. */
export function linkChecks(
  plan: Plan,
  leaves: readonly Leaf[],
): readonly [QualityCheck, QualityCheck, QualityCheck] {
  const isOpen = openTargets(plan, leaves);
  const links = plan.links.filter(({ to }) => isOpen(to));
  const targets = (which: (link: PlanLink) => boolean): readonly string[] =>
    links.filter(which).map(({ to }) => to);
  const of = { count: links.length, whenNone: 'quality.no-links' } as const;
  if (links.length === 0)
    return [
      unassessed('leads', 'quality.no-links'),
      unassessed('lags', 'quality.no-links'),
      unassessed('relationship-types', 'quality.no-links'),
    ];
  const others = targets(({ type }) => type !== 'FS');
  const kept = links.length - others.length;
  return [
    count(
      'leads',
      targets(({ lag }) => lag < 0),
    ),
    share(
      'lags',
      targets(({ lag }) => lag > 0),
      of,
    ),
    finishToStart(kept, { of: links.length, others }),
  ];
}

const finishToStart = (
  kept: number,
  { of, others }: { readonly of: number; readonly others: readonly string[] },
): QualityCheck =>
  judged('relationship-types', { value: kept / of, numerator: kept, denominator: of, tasks: others });

/** Open leaves and the summaries above them. */
function openTargets(plan: Plan, leaves: readonly Leaf[]): (uid: string) => boolean {
  const parents = new Map(plan.tasks.map(({ uid, parent }) => [uid, parent]));
  const open = new Set<string>();
  for (const { task, isDone } of leaves) {
    if (isDone) continue;
    for (let at: string | null = task.uid; at !== null && !open.has(at); at = parents.get(at) ?? null)
      open.add(at);
  }
  return (uid) => open.has(uid);
}

const HARD: ReadonlySet<string> = new Set(['MSO', 'MFO', 'SNLT', 'FNLT']);

/** 5: constraints that hold a task against its links. */
export function constraintCheck(leaves: readonly Leaf[]): QualityCheck {
  const open = openTasks(leaves);
  const held = open.filter(({ task }) => HARD.has(task.constraint));
  return share('hard-constraints', uidsOf(held), { count: open.length, whenNone: 'quality.no-open-tasks' });
}

/** 8: open tasks planned longer than 44 working days. */
export function durationCheck(input: ScheduleQualityInput, leaves: readonly Leaf[]): QualityCheck {
  const open = openTasks(leaves);
  if (open.length === 0) return unassessed('high-duration', 'quality.no-open-tasks');
  const most = LONG_DAYS * input.plan.minutesPerDay;
  const planned = open.filter(({ baseline }) => (baseline?.durationMinutes ?? null) !== null);
  const long = planned.filter(
    ({ task, baseline }) => (baseline?.durationMinutes ?? 0) > most && !input.planningPackages?.has(task.uid),
  );
  return share('high-duration', uidsOf(long), { count: planned.length, whenNone: 'quality.no-baseline' });
}

/**
 * 10: open tasks of a day or more to which nobody and nothing is assigned. Money alone does not count:
 * a purchase too needs somebody who sees to it.
 */
export function resourceCheck(plan: Plan, leaves: readonly Leaf[]): QualityCheck {
  const staffed = new Set(plan.assignments.map(({ task }) => task));
  if (staffed.size === 0) return unassessed('resources', 'quality.no-resources');
  const bare = openTasks(leaves).filter(
    ({ task }) => task.durationMinutes >= plan.minutesPerDay && !staffed.has(task.uid),
  );
  return count('resources', uidsOf(bare));
}
