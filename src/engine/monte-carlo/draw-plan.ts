import type { PlanTask } from '../plan.ts';
import type { CpmInput } from '../cpm/input.ts';
import type { Laid } from '../schedule/columns.ts';
import type { InvalidPlan, ScheduleWarning } from '../schedule/outcome.ts';
import type { Distribution } from './distribution.ts';
import type { Draws } from './columns.ts';
import type { DrawList } from './draws.ts';
import type { Reach, Risks, SimulationSettings } from './risks.ts';
import type { InOneCalendar } from './working-network.ts';
import { between } from '../calendar/work-time.ts';
import * as code from '../cpm/codes.ts';
import { calendarAt } from '../cpm/lag.ts';
import { leavesOf } from '../network/expand.ts';
import { nameOf } from '../schedule/outcome.ts';
import { restBetween } from '../schedule/pauses.ts';
import { workedOf } from '../schedule/progress.ts';
import * as column from './columns.ts';
import { scaled, shifted } from './distribution.ts';
import { drawList } from './draws.ts';
import { filedEstimate } from './estimates.ts';
import { idleRisks } from './idle-risks.ts';
import { taskCosts, type TaskCost } from './task-costs.ts';

/** A driver or an event as it is drawn: its terms. */
export interface Factor {
  readonly kind: 'driver' | 'event';
  readonly id: string;
  readonly name: string;
  readonly probability: number;
  readonly terms: readonly number[];
  /** Those of them that change durations. */
  readonly timed: readonly number[];
  /** Nodes it can reach. */
  readonly nodes: readonly number[];
}

export interface DrawnFigures {
  readonly draws: Draws;
  readonly factors: readonly Factor[];
  /** 分 of the plan as it stands; null where it says nothing of cost. */
  readonly plannedCostFen: number | null;
  /** 分 that every iteration costs before anything is drawn. */
  readonly certainCostFen: number;
  /** How the durations came about, by number of tasks. */
  readonly estimates: { readonly given: number; readonly spread: number; readonly fixed: number };
}

export interface DrawnPlan {
  readonly status: 'drawn';
  readonly figures: DrawnFigures;
  readonly warnings: readonly ScheduleWarning[];
}

interface Source {
  readonly laid: Laid;
  readonly input: CpmInput;
  /** By node. */
  readonly isUncertain: Uint8Array;
  readonly risks: Risks;
  readonly settings: SimulationSettings;
  readonly working: InOneCalendar | null;
}

/** Everything about a plan and its risks that is drawn in each iteration, and what is certain. */
export function drawPlan(of: Source): DrawnPlan | InvalidPlan {
  const list = drawList(of.settings.seed);
  const warnings: ScheduleWarning[] = [];
  const durations = durationsOf(of, warnings);
  if ('status' in durations) return durations;
  const groupOf = correlate(of, list, warnings);
  const size = of.laid.network.size;
  const variableOf = new Int32Array(size).fill(-1);
  for (const [node, distribution] of durations.byNode) {
    const uid = taskOf(of, node)?.uid ?? '';
    variableOf[node] = list.addVariable({ name: `task ${uid}`, distribution, group: groupOf.get(node) });
  }
  const factors = factorsOf(of, list, variableOf);
  const uncertain = new Set(Array.from(durations.byNode.keys(), (node) => taskOf(of, node)?.uid));
  warnings.push(...idleRisks(of.risks, factors, (uid) => uncertain.has(uid)));
  const costs = costsOf(of, list);
  const draws = list.columns({
    variableOf,
    known: Int32Array.from(variableOf, (_, node) => knownDuration(of, node)),
    ...termsByNode(size, factors, variableOf),
    rate: costs.rate,
  });
  const figures = {
    draws,
    factors,
    plannedCostFen: costs.plannedFen,
    certainCostFen: costs.certainFen,
    estimates: durations.counts,
  };
  return { status: 'drawn', figures, warnings };
}

const taskOf = (of: Source, node: number): PlanTask | undefined =>
  of.laid.plan.tasks[of.laid.network.task[node] ?? -1];

/** Minutes of a node's duration that still lie ahead; of a task a person placed, what lies between his dates. */
export function aheadOf(input: CpmInput, node: number): number {
  const mode = input.mode[node];
  const done = input.doneAt[node] ?? code.NONE;
  if (mode === code.MODE_DONE) return 0;
  if (mode === code.MODE_BEGUN) return input.remaining[node] ?? 0;
  if (mode !== code.MODE_FIXED || done === code.NONE) return input.duration[node] ?? 0;
  const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
  return Math.max(0, between(time, input.begunAt[node] ?? 0, done));
}

/** Minutes between start and finish of a node that is not drawn. */
function knownDuration({ input, working }: Source, node: number): number {
  const span = working?.span[node] ?? -1;
  return span === -1 ? aheadOf(input, node) : span;
}

interface Durations {
  readonly byNode: ReadonlyMap<number, Distribution>;
  readonly counts: DrawnFigures['estimates'];
}

/** The estimate of the risk list wins over the one in the plan, that over the default spread; of begun tasks the part ahead counts. */
function durationsOf(of: Source, warnings: ScheduleWarning[]): Durations | InvalidPlan {
  const { settings, input, laid } = of;
  const listed = new Map(of.risks.estimates.map((estimate) => [estimate.task, estimate.minutes]));
  const byNode = new Map<number, Distribution>();
  const counts = { given: 0, spread: 0, fixed: 0 };
  for (let node = 0; node < laid.network.size; node++) {
    const task = of.isUncertain[node] === 1 ? taskOf(of, node) : undefined;
    if (task === undefined) continue;
    let whole: Distribution | null = listed.get(task.uid) ?? null;
    if (whole === null) {
      const filed = filedEstimate(task, laid.plan, settings);
      if (filed.status === 'faulty' && filed.rule === 'estimate.incomplete')
        warnings.push(incomplete(task, filed.what));
      else if (filed.status === 'faulty') return faulty(task, filed);
      if (filed.status === 'estimate') whole = filed.minutes;
    }
    const isBegun = input.mode[node] === code.MODE_BEGUN;
    const rest = restAhead(task, isBegun ? workedOf(task).worked : 0);
    const work = Math.max(0, aheadOf(input, node) - rest);
    const share = isBegun ? work / Math.max(1, Math.round(task.durationMinutes)) : 1;
    if (whole === null) counts.spread++;
    else counts.given++;
    const drawn = whole === null ? spreadOver(work, settings) : scaled(whole, share);
    byNode.set(node, shifted(drawn, rest));
  }
  const tasks = laid.plan.tasks.filter(({ summary }) => !summary).length;
  return { byNode, counts: { ...counts, fixed: tasks - byNode.size } };
}

/** Minutes for which a split task still rests: as certain as its work is not. */
function restAhead({ pauses = [], durationMinutes }: PlanTask, worked: number): number {
  return restBetween(pauses, worked, Math.round(durationMinutes) - 1);
}

function spreadOver(minutes: number, { spread, threePoint }: SimulationSettings): Distribution {
  const { low, mode, high } = spread;
  return { kind: threePoint, low: low * minutes, mode: mode * minutes, high: high * minutes };
}

function incomplete(task: PlanTask, what: string): ScheduleWarning {
  return {
    rule: 'estimate.incomplete',
    at: nameOf(task),
    message: `三点估算缺少${what},改用默认离散 / the estimate lacks ${what}; the default spread is used`,
  };
}

function faulty(task: PlanTask, filed: { readonly rule: string; readonly what: string }): InvalidPlan {
  const message =
    filed.rule === 'estimate.order'
      ? `三点估算须满足 乐观 ≤ 最可能 ≤ 悲观(分钟),实为 ${filed.what} / optimistic ≤ most likely ≤ pessimistic does not hold`
      : `“${filed.what}”不是工期,可写 5、5d、40h / “${filed.what}” is no duration; write 5, 5d or 40h`;
  return { status: 'invalid', rule: filed.rule, at: nameOf(task), message };
}

/** Nodes below the tasks that are named. */
function nodesOf(of: Source, reach: Reach): readonly number[] {
  const { network, outline, plan } = of.laid;
  const all = reach === 'all' ? plan.tasks.map(({ uid }) => uid) : reach;
  const leaves = leavesOf(outline);
  const found = all.flatMap((uid) => leaves(outline.indexOf.get(uid) ?? -1));
  return [...new Set(found.map((task) => network.nodeOf[task] ?? -1))].filter((node) => node !== -1);
}

type Groups = ReadonlyMap<number, { readonly index: number; readonly coefficient: number }>;

function correlate(of: Source, list: DrawList, warnings: ScheduleWarning[]): Groups {
  const groups = new Map<number, { readonly index: number; readonly coefficient: number }>();
  for (const { id, coefficient, tasks } of of.risks.correlations) {
    const index = list.addGroup(`correlation ${id}`);
    // A rank correlation ρ of normal copulas needs the scores to correlate by 2·sin(πρ/6) (Kruskal 1958).
    const group = { index, coefficient: 2 * Math.sin((Math.PI * coefficient) / 6) };
    for (const node of nodesOf(of, tasks)) {
      const task = taskOf(of, node);
      if (!groups.has(node)) groups.set(node, group);
      else if (task !== undefined)
        warnings.push({
          rule: 'risk.correlated-twice',
          at: `correlation ${id} → ${nameOf(task)}`,
          message: '任务已在前一相关组中 / the task is in an earlier group already',
        });
    }
  }
  return groups;
}

function factorsOf(of: Source, list: DrawList, variableOf: Int32Array): readonly Factor[] {
  const reached = (reach: Reach): readonly number[] =>
    nodesOf(of, reach).filter((node) => (variableOf[node] ?? -1) !== -1);
  const drivers = of.risks.drivers.map(({ id, name, probability, factor, tasks }): Factor => {
    const term = list.addTerm({
      effect: column.FACTOR,
      name: `driver ${id}`,
      probability,
      distribution: factor,
    });
    return { kind: 'driver', id, name, probability, terms: [term], timed: [term], nodes: reached(tasks) };
  });
  const events = of.risks.events.map((event): Factor => {
    const { id, name, probability } = event;
    const add = (effect: number, distribution: Distribution | null): readonly number[] =>
      distribution === null ? [] : [list.addTerm({ effect, name: `event ${id}`, probability, distribution })];
    const timed = add(column.MINUTES, event.minutes);
    const terms = [...timed, ...add(column.COST, event.costFen)];
    return { kind: 'event', id, name, probability, terms, timed, nodes: reached(event.tasks) };
  });
  return [...drivers, ...events];
}

/** Factors come first, as drivers precede events: a delay is not stretched. */
function termsByNode(
  size: number,
  factors: readonly Factor[],
  variableOf: Int32Array,
): Pick<Draws, 'termAt' | 'term'> {
  const byNode: number[][] = Array.from({ length: size }, () => []);
  for (const { nodes, timed } of factors) {
    for (const node of nodes) if ((variableOf[node] ?? -1) !== -1) byNode[node]?.push(...timed);
  }
  const termAt = new Int32Array(size + 1);
  byNode.forEach((terms, node) => {
    termAt[node + 1] = (termAt[node] ?? 0) + terms.length;
  });
  return { termAt, term: Int32Array.from(byNode.flat()) };
}

interface Costs {
  readonly rate: Float64Array;
  readonly certainFen: number;
  readonly plannedFen: number | null;
}

/** Estimates of cost become terms that always apply; the rest is a rate by node, or certain. */
function costsOf(of: Source, list: DrawList): Costs {
  const { laid, input, risks } = of;
  const { nodeOf } = laid.network;
  const known = taskCosts(laid.plan, (task) => {
    const node = nodeOf[task] ?? -1;
    const isDone = input.mode[node] === code.MODE_DONE;
    return { minutes: node === -1 || isDone ? 0 : aheadOf(input, node), isDone };
  });
  const estimated = new Map(risks.estimates.map(({ task, costFen }) => [task, costFen]));
  const rate = new Float64Array(laid.network.size);
  let certainFen = 0;
  let plannedFen = 0;
  for (const [index, task] of laid.plan.tasks.entries()) {
    if (!task.active) continue;
    const cost: TaskCost = known?.[index] ?? { onceFen: 0, aheadFen: 0, perMinuteFen: 0 };
    const node = nodeOf[index] ?? -1;
    if (node !== -1) {
      rate[node] = cost.perMinuteFen;
      plannedFen += cost.perMinuteFen * aheadOf(input, node);
    }
    plannedFen += cost.onceFen;
    certainFen += cost.onceFen;
    const estimate = estimated.get(task.uid) ?? null;
    if (estimate === null) continue;
    certainFen -= cost.aheadFen;
    list.addTerm({ effect: column.COST, name: `cost ${task.uid}`, probability: 1, distribution: estimate });
  }
  return { rate, certainFen, plannedFen: known === null ? null : plannedFen };
}
