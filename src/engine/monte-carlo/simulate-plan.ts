import type { Minute, Plan } from '../plan.ts';
import type { InvalidPlan, Schedule, ScheduleWarning } from '../schedule/outcome.ts';
import type { Risks, SimulationSettings } from './risks.ts';
import type { Kernel } from './kernel.ts';
import type { Model } from './model.ts';
import type { Sample } from './run-iterations.ts';
import type { TaskRisk, TornadoBar } from './sensitivity.ts';
import type { Bar, ShareName } from './statistics.ts';
import { finishAt, toWork } from '../calendar/work-time.ts';
import { COST } from './columns.ts';
import { modelPlan, taskAt } from './model.ts';
import { kernelOf, runIterations } from './run-iterations.ts';
import { sensitivityOf } from './sensitivity.ts';
import { bandOf, byShare, histogramOf, momentsOf, percentileOf, shareWithin } from './statistics.ts';

type ByShare<T> = Readonly<Record<ShareName, T>>;

/** When the project finishes. Instants are such as occurred; the mean is one in working time. */
export interface FinishRisk extends ByShare<Minute> {
  readonly mean: Minute;
  readonly earliest: Minute;
  readonly latest: Minute;
  /** Of the plan as it stands, and in which share of the iterations it is kept. */
  readonly planned: Minute;
  readonly plannedShare: number;
  /** Between which instants the true percentile lies, 19 times in 20. */
  readonly band: ByShare<readonly [Minute, Minute]>;
  /** Working minutes of the project's calendar from the start. */
  readonly minutes: ByShare<number> & Readonly<Record<'mean' | 'deviation' | 'planned', number>>;
  readonly histogram: readonly Bar[];
  /** The S-curve: the instant kept in each share of the iterations. */
  readonly curve: readonly { readonly share: number; readonly at: Minute }[];
}

/** What the project costs, in 分, not rounded. */
export interface CostRisk extends ByShare<number> {
  readonly mean: number;
  readonly deviation: number;
  readonly lowest: number;
  readonly highest: number;
  /** Of the plan as it stands, null where it names no cost: then the figures are those of the risks alone. */
  readonly planned: number | null;
  readonly plannedShare: number | null;
  readonly band: ByShare<readonly [number, number]>;
  readonly histogram: readonly Bar[];
  readonly curve: readonly { readonly share: number; readonly fen: number }[];
}

/** When a milestone is reached, or a task with a deadline finished. */
export interface MilestoneRisk extends ByShare<Minute> {
  readonly uid: string;
  readonly name: string;
  readonly deadline: Minute | null;
  /** Share of the iterations that keep the deadline. */
  readonly share: number | null;
}

/** Shares of the iterations that keep a date, a budget, and both (joint confidence level). */
export interface Confidence {
  readonly finish: number | null;
  readonly cost: number | null;
  readonly both: number | null;
}

export interface Simulation {
  readonly status: 'simulated';
  readonly iterations: number;
  readonly seed: number;
  readonly kernel: Kernel['name'];
  /** `one-calendar`: in the working minutes of one calendar; `calendars`: by the scheduler's forward pass. */
  readonly network: 'one-calendar' | 'calendars';
  readonly start: Minute;
  readonly finish: FinishRisk;
  /** Null where neither plan nor risks name a cost. */
  readonly cost: CostRisk | null;
  readonly confidence: Confidence;
  readonly milestones: readonly MilestoneRisk[];
  readonly tasks: readonly TaskRisk[];
  readonly tornado: readonly TornadoBar[];
  /** By how much the second half of the iterations would move the P80 of the first, as a share of it. */
  readonly unrest: number;
  readonly estimates: Model['estimates'];
  readonly warnings: readonly ScheduleWarning[];
}

export type SimulationOutcome = Simulation | Extract<Schedule, { status: 'cyclic' }> | InvalidPlan;

/**
 * Simulates schedule and cost of a plan under its risks by Monte Carlo (AACE 57R-09: risk drivers
 * on a cost-loaded network). The same plan, risks, settings and seed always give the same answer.
 *
 * @example simulatePlan(plan`A 3d | B 2d after A`, NO_RISKS, USUAL_SETTINGS).status // 'simulated'
 */
export function simulatePlan(plan: Plan, risks: Risks, settings: SimulationSettings): SimulationOutcome {
  const modelled = modelPlan(plan, risks, settings);
  if (modelled.status !== 'modelled') return modelled;
  const { model } = modelled;
  return summarise(model, runIterations(model, { from: 0, count: settings.iterations }));
}

/** What all iterations of a model come to. */
export function summarise(model: Model, sample: Sample): Simulation {
  const { settings } = model;
  const begin = toWork(model.projectTime, model.start);
  const minutes = sample.finish.map((instant) => toWork(model.projectTime, instant) - begin);
  const kernel = kernelOf(model, sample.kernel === 'typescript' ? 'typescript' : 'fastest');
  const hasCost = model.plannedCostFen !== null || model.draws.terms.effect.includes(COST);
  return {
    status: 'simulated',
    iterations: sample.finish.length,
    seed: settings.seed,
    kernel: sample.kernel,
    network: model.working === null ? 'calendars' : 'one-calendar',
    start: model.start,
    finish: finishRisk(model, sample, minutes),
    cost: hasCost ? costRisk(model, sample) : null,
    confidence: confidenceOf(sample, settings.target, hasCost ? 'cost known' : 'no cost'),
    milestones: milestonesOf(model, sample),
    ...sensitivityOf({ model, sample, kernel, minutes }),
    unrest: unrestOf(minutes),
    estimates: model.estimates,
    warnings: model.warnings,
  };
}

const CURVE = Array.from({ length: 21 }, (_, step) => step / 20);

function finishRisk(model: Model, { finish }: Sample, minutes: Int32Array): FinishRisk {
  const sorted = finish.toSorted();
  const sortedMinutes = minutes.toSorted();
  const { mean, deviation } = momentsOf(minutes);
  const begin = toWork(model.projectTime, model.start);
  const planned = toWork(model.projectTime, model.plannedFinish) - begin;
  return {
    ...byShare((share) => percentileOf(sorted, share)),
    mean: finishAt(model.projectTime, begin + Math.round(mean)),
    earliest: sorted[0] ?? model.start,
    latest: sorted.at(-1) ?? model.start,
    planned: model.plannedFinish,
    plannedShare: shareWithin(minutes, planned),
    band: byShare((share) => bandOf(sorted, share)),
    minutes: { ...byShare((share) => percentileOf(sortedMinutes, share)), mean, deviation, planned },
    histogram: histogramOf(sortedMinutes),
    curve: CURVE.map((share) => ({ share, at: percentileOf(sorted, share) })),
  };
}

function costRisk({ plannedCostFen }: Model, { costFen }: Sample): CostRisk {
  const sorted = costFen.toSorted();
  return {
    ...byShare((share) => percentileOf(sorted, share)),
    ...momentsOf(costFen),
    lowest: sorted[0] ?? NaN,
    highest: sorted.at(-1) ?? NaN,
    planned: plannedCostFen,
    plannedShare: plannedCostFen === null ? null : shareWithin(costFen, plannedCostFen),
    band: byShare((share) => bandOf(sorted, share)),
    histogram: histogramOf(sorted),
    curve: CURVE.map((share) => ({ share, fen: percentileOf(sorted, share) })),
  };
}

function milestonesOf({ laid, watched }: Model, sample: Sample): readonly MilestoneRisk[] {
  return watched.flatMap((node, index) => {
    const task = taskAt(laid, node);
    const finish = sample.watched[index];
    if (task === undefined || finish === undefined) return [];
    const { uid, name, deadline } = task;
    const sorted = finish.toSorted();
    const share = deadline === null ? null : shareWithin(finish, deadline);
    return { ...byShare((part) => percentileOf(sorted, part)), uid, name, deadline, share };
  });
}

function confidenceOf(
  { finish, costFen }: Sample,
  target: SimulationSettings['target'],
  money: 'cost known' | 'no cost',
): Confidence {
  const date = target.finish;
  const budget = money === 'cost known' ? target.costFen : null;
  let both = 0;
  for (let index = 0; index < finish.length; index++) {
    if ((finish[index] ?? 0) <= (date ?? 0) && (costFen[index] ?? 0) <= (budget ?? 0)) both++;
  }
  return {
    finish: date === null ? null : shareWithin(finish, date),
    cost: budget === null ? null : shareWithin(costFen, budget),
    both: date === null || budget === null ? null : both / finish.length,
  };
}

/** Below 0.5 % the number of iterations is enough for a P80 in whole days. */
function unrestOf(minutes: Int32Array): number {
  const half = minutes.length >> 1;
  if (half === 0) return 0;
  const first = percentileOf(minutes.slice(0, half).sort(), 0.8);
  const second = percentileOf(minutes.slice(half).sort(), 0.8);
  return first === 0 ? 0 : Math.abs(second - first) / first;
}
