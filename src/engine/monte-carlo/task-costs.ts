import type { Plan, PlanAssignment, PlanResource, PlanTask } from '../plan.ts';

/** What a task still costs, in 分: once, and with every minute of its remaining duration. */
export interface TaskCost {
  /** Spent or certain, whatever the remaining duration. */
  readonly onceFen: number;
  /** Of `onceFen`, what lies ahead and may be replaced by an estimate. */
  readonly aheadFen: number;
  readonly perMinuteFen: number;
}

/**
 * The cost of each task by index; null where the plan says nothing of cost. What people cost grows
 * with time; fixed cost, material and cost resources do not; what has been spent is certain. A
 * total without assignments is taken to grow with time, apart from its fixed cost.
 */
export function taskCosts(
  plan: Plan,
  remainingOf: (task: number) => { readonly minutes: number; readonly isDone: boolean },
): readonly TaskCost[] | null {
  const resources = new Map(plan.resources.map((resource) => [resource.uid, resource]));
  const assignments = Map.groupBy(plan.assignments, ({ task }) => task);
  let isKnown = false;
  const costs = plan.tasks.map((task, index): TaskCost => {
    const total = totalOf(task, assignments.get(task.uid) ?? [], resources);
    if (total === null) return { onceFen: 0, aheadFen: 0, perMinuteFen: 0 };
    isKnown = true;
    const spent = Math.min(task.actualCostFen ?? 0, total.whole);
    const { minutes, isDone } = remainingOf(index);
    const left = isDone ? 0 : total.whole - spent;
    const growing = minutes > 0 && total.whole > 0 ? left * (total.growing / total.whole) : 0;
    const once = total.whole - growing;
    return { onceFen: once, aheadFen: left - growing, perMinuteFen: growing === 0 ? 0 : growing / minutes };
  });
  return isKnown ? costs : null;
}

function totalOf(
  task: PlanTask,
  assigned: readonly PlanAssignment[],
  resources: ReadonlyMap<string, PlanResource>,
): { readonly whole: number; readonly growing: number } | null {
  const fixed = task.fixedCostFen ?? 0;
  // The cost of a summary is the sum of what lies below it; only its fixed cost is its own.
  if (task.summary) return fixed === 0 ? null : { whole: fixed, growing: 0 };
  let growing = 0;
  let others = fixed;
  for (const assignment of assigned) {
    const resource = resources.get(assignment.resource);
    const cost = assignment.costFen ?? costOfWork(assignment, resource);
    if (resource?.kind === 'work') growing += cost;
    else others += cost;
  }
  const whole = task.costFen ?? growing + others;
  if (whole === 0 && task.costFen === null) return null;
  return { whole, growing: Math.max(0, assigned.length === 0 ? whole - fixed : Math.min(growing, whole)) };
}

function costOfWork(assignment: PlanAssignment, resource: PlanResource | undefined): number {
  return ((assignment.workMinutes ?? 0) / 60) * (resource?.costPerHourFen ?? 0);
}
