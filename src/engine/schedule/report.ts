import type { Plan, PlanTask } from '../plan.ts';
import type { CpmDates, CpmInput } from '../cpm/input.ts';
import type { Span } from '../spans.ts';
import type { Laid } from './columns.ts';
import type { Driver, ScheduledTask } from './outcome.ts';
import * as code from '../cpm/codes.ts';
import { toWork } from '../calendar/work-time.ts';
import { calendarAt } from '../cpm/lag.ts';
import { GATE } from '../network/codes.ts';
import { leavesOf } from '../network/expand.ts';
import { stretchesOf } from './pauses.ts';
import { workedOf } from './progress.ts';

/** Rows of the schedule in the plan's order; a summary spans the leaves below it. */
export function scheduledTasks(laid: Laid, input: CpmInput, dates: CpmDates): readonly ScheduledTask[] {
  const { plan, network } = laid;
  const leaves = leavesOf(laid.outline);
  const rows = plan.tasks.map((task, index) => {
    const node = network.nodeOf[index] ?? -1;
    return node === -1 ? null : leafRow(task, laid, { input, dates, node });
  });
  return plan.tasks.map((task, index) => {
    const below = rows[index] === null ? leaves(index) : [];
    return rows[index] ?? summaryRow(task, rowsBelow(plan, rows, below), plan);
  });
}

/** Inactive leaves count only where there are no others. */
function rowsBelow(
  plan: Plan,
  rows: readonly (ScheduledTask | null)[],
  below: readonly number[],
): readonly ScheduledTask[] {
  const active = below.filter((leaf) => plan.tasks[leaf]?.active === true);
  return (active.length > 0 ? active : below).flatMap((leaf) => rows[leaf] ?? []);
}

function leafRow(
  task: PlanTask,
  laid: Laid,
  at: { input: CpmInput; dates: CpmDates; node: number },
): ScheduledTask {
  const { dates, node, input } = at;
  const totalSlackMinutes = dates.totalSlack[node] ?? 0;
  const isDone = input.mode[node] === code.MODE_DONE;
  const isBegun = input.mode[node] === code.MODE_BEGUN;
  const row: ScheduledTask = {
    uid: task.uid,
    id: task.id,
    name: task.name,
    summary: false,
    start: dates.start[node] ?? 0,
    finish: dates.finish[node] ?? 0,
    lateStart: (isBegun ? dates.start[node] : dates.lateStart[node]) ?? 0,
    lateFinish: dates.lateFinish[node] ?? 0,
    totalSlackMinutes,
    freeSlackMinutes: dates.freeSlack[node] ?? 0,
    critical: !isDone && task.active && totalSlackMinutes <= laid.plan.criticalSlackMinutes,
    driver: driverOf(laid, dates, node),
  };
  return task.pauses === undefined ? row : { ...row, ...partsOf(task, at) };
}

/** Where a split task is worked; a task that is done, or that a person gave a finish, files no more of that. */
export function partsOf(
  { pauses = [], ...task }: PlanTask,
  { input, dates, node }: { input: CpmInput; dates: CpmDates; node: number },
): { readonly parts?: readonly Span[] } {
  const mode = input.mode[node];
  const isGiven = mode === code.MODE_FIXED && input.doneAt[node] !== code.NONE;
  if (pauses.length === 0 || mode === code.MODE_DONE || isGiven) return {};
  const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
  const to = Math.round(task.durationMinutes);
  const start = toWork(time, dates.start[node] ?? 0);
  if (mode !== code.MODE_BEGUN) return { parts: stretchesOf(pauses, time, [{ from: 0, to, at: start }]) };
  const { worked } = workedOf({ ...task, pauses });
  const resumed = (dates.finishWork[node] ?? 0) - (input.remaining[node] ?? 0);
  const pieces = [
    { from: 0, to: worked, at: start },
    { from: worked, to, at: resumed },
  ];
  return { parts: stretchesOf(pauses, time, pieces) };
}

function summaryRow(task: PlanTask, below: readonly ScheduledTask[], plan: Plan): ScheduledTask {
  const first = below.reduce<ScheduledTask | undefined>(
    (best, row) => (best === undefined || row.start < best.start ? row : best),
    undefined,
  );
  const least = (pick: (row: ScheduledTask) => number): number =>
    below.reduce((value, row) => Math.min(value, pick(row)), Infinity);
  const most = (pick: (row: ScheduledTask) => number): number =>
    below.reduce((value, row) => Math.max(value, pick(row)), -Infinity);
  const head = { uid: task.uid, id: task.id, name: task.name, summary: true };
  if (first === undefined) {
    const dates = { start: plan.start, finish: plan.start, lateStart: plan.start, lateFinish: plan.start };
    return {
      ...head,
      ...dates,
      totalSlackMinutes: 0,
      freeSlackMinutes: 0,
      critical: false,
      driver: { by: 'project-start' },
    };
  }
  return {
    ...head,
    start: first.start,
    finish: most((row) => row.finish),
    lateStart: least((row) => row.lateStart),
    lateFinish: most((row) => row.lateFinish),
    totalSlackMinutes: least((row) => row.totalSlackMinutes),
    freeSlackMinutes: least((row) => row.freeSlackMinutes),
    critical: below.some((row) => row.critical),
    driver: { by: 'task-below', uid: first.uid },
  };
}

const PLAIN: Readonly<Record<number, Driver>> = {
  [code.BY_PROJECT_START]: { by: 'project-start' },
  [code.BY_ACTUAL]: { by: 'actual' },
  [code.BY_MANUAL]: { by: 'manual' },
  [code.BY_DATA_DATE]: { by: 'data-date' },
  [code.BY_LATE]: { by: 'as-late-as-possible' },
  [code.BY_DELAY]: { by: 'levelling' },
};

function driverOf(laid: Laid, dates: CpmDates, node: number): Driver {
  const { plan, network } = laid;
  const index = network.task[node] ?? 0;
  const task = plan.tasks[index];
  const by = dates.driver[node] ?? 0;
  if (by === code.BY_CONSTRAINT && task !== undefined) {
    return { by: 'constraint', constraint: task.constraint, at: task.constraintAt };
  }
  if (by === code.BY_SUMMARY) return { by: 'summary', uid: latestSummary(laid, index) };
  if (by !== code.BY_LINK) return PLAIN[by] ?? { by: 'project-start' };
  const edge = dates.driverEdge[node] ?? -1;
  const link = network.link[edge] ?? GATE;
  const found = plan.links[link];
  if (link === GATE || found === undefined) return driverOf(laid, dates, network.from[edge] ?? 0);
  return { by: 'link', from: found.from, type: found.type, lag: found.lag, lagUnit: found.lagUnit };
}

function latestSummary(laid: Laid, leaf: number): string {
  const { parent } = laid.outline;
  let best: PlanTask | undefined;
  for (let at = parent[leaf] ?? -1; at !== -1; at = parent[at] ?? -1) {
    const summary = laid.plan.tasks[at];
    const isFloor = summary?.constraint === 'SNET' || summary?.constraint === 'MSO';
    if (isFloor && (best === undefined || (summary.constraintAt ?? 0) > (best.constraintAt ?? 0)))
      best = summary;
  }
  return best?.uid ?? '';
}
