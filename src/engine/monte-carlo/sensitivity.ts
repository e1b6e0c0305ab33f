import type { Factor } from './draw-plan.ts';
import type { Kernel } from './kernel.ts';
import type { Model } from './model.ts';
import type { Sample } from './run-iterations.ts';
import { drawUniform } from '../random/counter-based.ts';
import { LANES } from './columns.ts';
import { taskAt } from './model.ts';
import { correlationOf, momentsOf, orderOf, ranksOf } from './statistics.ts';
import { drawing } from './typescript-draws.ts';

/** What one task has to do with the finish of the project. */
export interface TaskRisk {
  readonly uid: string;
  /** Share of the iterations in which it was on a critical path (criticality index). */
  readonly criticality: number;
  /** |Spearman's ρ| of its duration and the project's finish; null where it was too rarely critical to be measured. */
  readonly cruciality: number | null;
  /** Schedule sensitivity index: criticality · σ of the task / σ of the project (PMBOK, Vanhoucke 2010). */
  readonly sensitivity: number | null;
  /** Of the duration drawn, in minutes. */
  readonly meanMinutes: number | null;
  readonly deviationMinutes: number | null;
}

/** One bar of a tornado chart. */
export interface TornadoBar {
  readonly kind: 'task' | 'driver' | 'event';
  /** Uid of a task, id of a driver or an event. */
  readonly id: string;
  readonly name: string;
  /** Mean finish where the figure lies in its lowest (highest) tenth; of an event, where it did not (did) happen. */
  readonly low: number;
  readonly high: number;
  /** The same of the cost, in 分. */
  readonly lowFen: number;
  readonly highFen: number;
  /** Spearman's ρ of figure and finish. */
  readonly correlation: number;
}

/** A task less often critical than this is not measured further, and no more tasks than that. */
const LEAST_CRITICAL = 0.05;
const MOST_MEASURED = 40;
const MOST_BARS = 25;

export interface Sensitivity {
  readonly tasks: readonly TaskRisk[];
  /** In working minutes of the project's calendar since its start; the widest bar first, then the dearest. */
  readonly tornado: readonly TornadoBar[];
}

/**
 * Criticality of every task, cruciality and sensitivity of those that matter, and the tornado.
 * Durations are drawn once more, one task at a time, rather than kept.
 */
export function sensitivityOf(of: {
  readonly model: Model;
  readonly sample: Sample;
  readonly kernel: Kernel;
  /** By iteration: working minutes from start to finish. */
  readonly minutes: Int32Array;
}): Sensitivity {
  const { model, sample } = of;
  const finish: Finish = {
    minutes: of.minutes,
    costFen: sample.costFen,
    ranks: ranksOf(of.minutes, orderOf(of.minutes)),
    deviation: momentsOf(of.minutes).deviation,
  };
  const measured = new Map(measuredNodes(model, sample).map((node) => [node, measure(of, finish, node)]));
  const tasks: TaskRisk[] = [];
  // Causes before the tasks they lengthen, where both swing alike.
  const bars: TornadoBar[] = model.factors.map((factor) => factorBar(of, finish, factor));
  for (let node = 0; node < model.laid.network.size; node++) {
    const task = taskAt(model.laid, node);
    if (task === undefined) continue;
    const figures = measured.get(node);
    const criticality = (sample.critical[node] ?? 0) / sample.finish.length;
    tasks.push({ uid: task.uid, criticality, ...riskOf(figures, criticality, finish) });
    if (figures !== undefined) bars.push({ kind: 'task', id: task.uid, name: task.name, ...figures.bar });
  }
  bars.sort(
    (a, b) => widthOf(b) - widthOf(a) || Math.abs(b.highFen - b.lowFen) - Math.abs(a.highFen - a.lowFen),
  );
  return { tasks, tornado: bars.slice(0, MOST_BARS) };
}

function riskOf(
  figures: Measured | undefined,
  criticality: number,
  finish: Finish,
): Omit<TaskRisk, 'uid' | 'criticality'> {
  if (figures === undefined)
    return { cruciality: null, sensitivity: null, meanMinutes: null, deviationMinutes: null };
  const { bar, mean, deviation } = figures;
  return {
    cruciality: Math.abs(bar.correlation),
    sensitivity: finish.deviation === 0 ? null : (criticality * deviation) / finish.deviation,
    meanMinutes: mean,
    deviationMinutes: deviation,
  };
}

const widthOf = ({ low, high }: TornadoBar): number => Math.abs(high - low);

interface Finish {
  readonly minutes: Int32Array;
  readonly costFen: Float64Array;
  readonly ranks: Float64Array;
  readonly deviation: number;
}

function measuredNodes({ draws }: Model, { critical, finish }: Sample): readonly number[] {
  const least = LEAST_CRITICAL * finish.length;
  const nodes = Array.from(critical.keys()).filter(
    (node) => (draws.variableOf[node] ?? -1) !== -1 && (critical[node] ?? 0) >= least,
  );
  return nodes.toSorted((a, b) => (critical[b] ?? 0) - (critical[a] ?? 0) || a - b).slice(0, MOST_MEASURED);
}

interface Measured {
  readonly mean: number;
  readonly deviation: number;
  readonly bar: Omit<TornadoBar, 'kind' | 'id' | 'name'>;
}

function measure(
  { kernel, sample }: { readonly kernel: Kernel; readonly sample: Sample },
  finish: Finish,
  node: number,
): Measured {
  const count = sample.finish.length;
  const drawn = new Int32Array(count);
  const row = kernel.duration.subarray(node * LANES, (node + 1) * LANES);
  for (let done = 0; done < count; done += LANES) {
    kernel.drawNode(node, sample.from + done);
    drawn.set(done + LANES <= count ? row : row.subarray(0, count - done), done);
  }
  return { ...momentsOf(drawn), bar: tenths(drawn, finish) };
}

/** Mean finish in the lowest and the highest tenth of a figure. */
function tenths(figure: Int32Array, finish: Finish): Measured['bar'] {
  const order = orderOf(figure);
  const tenth = Math.max(1, Math.floor(figure.length / 10));
  const least = order.subarray(0, tenth);
  const most = order.subarray(figure.length - tenth);
  return {
    low: meanOver(finish.minutes, least),
    high: meanOver(finish.minutes, most),
    lowFen: meanOver(finish.costFen, least),
    highFen: meanOver(finish.costFen, most),
    correlation: correlationOf(ranksOf(figure, order), finish.ranks),
  };
}

function meanOver(values: Int32Array | Float64Array, indices: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < indices.length; at++) sum += values[indices[at] ?? 0] ?? 0;
  return sum / indices.length;
}

function factorBar(
  { model, sample }: { readonly model: Model; readonly sample: Sample },
  finish: Finish,
  factor: Factor,
): TornadoBar {
  const { kind, id, name } = factor;
  const bar =
    kind === 'event' ? ifHappened(model, sample, finish, factor) : byFactor(model, sample, finish, factor);
  return { kind, id, name, ...bar };
}

/** What an event changes that never or always happens cannot be told from the iterations. */
function ifHappened(model: Model, { from }: Sample, finish: Finish, factor: Factor): Measured['bar'] {
  const { terms } = model.draws;
  const term = factor.terms[0] ?? -1;
  const stream = { k0: terms.k0[term] ?? 0, k1: terms.k1[term] ?? 0 };
  const happened = new Int32Array(finish.minutes.length);
  for (let index = 0; index < happened.length; index++) {
    const does = term !== -1 && drawUniform(stream, from + index) < (terms.probability[term] ?? 0);
    happened[index] = does ? 1 : 0;
  }
  const all = orderOf(happened);
  const times = happened.reduce((sum, does) => sum + does, 0);
  const isTold = times > 0 && times < all.length;
  const without = isTold ? all.subarray(0, all.length - times) : all;
  const within = isTold ? all.subarray(all.length - times) : all;
  // An event that only costs money leaves the dates alone: what its iterations differ by is noise.
  const isTimed = factor.timed.length > 0;
  return {
    low: meanOver(finish.minutes, isTimed ? without : all),
    high: meanOver(finish.minutes, isTimed ? within : all),
    lowFen: meanOver(finish.costFen, without),
    highFen: meanOver(finish.costFen, within),
    correlation: isTimed ? correlationOf(happened, finish.ranks) : 0,
  };
}

const FACTOR_STEPS = 1e6;

function byFactor(model: Model, { from }: Sample, finish: Finish, factor: Factor): Measured['bar'] {
  const drawn = drawing({ ...model.draws, variableOf: new Int32Array(0) });
  const term = factor.terms[0] ?? 0;
  const figure = new Int32Array(finish.minutes.length);
  for (let done = 0; done < figure.length; done += LANES) {
    drawn.drawTerm(term, from + done);
    for (let lane = 0; lane < LANES && done + lane < figure.length; lane++)
      figure[done + lane] = Math.round((drawn.effects[term * LANES + lane] ?? 0) * FACTOR_STEPS);
  }
  return tenths(figure, finish);
}
