import type { CpmInput } from '../../cpm/input.ts';
import type { Laid } from '../../schedule/columns.ts';
import type { Columns, Side } from '../columns.ts';
import type { PlanDemand } from './resources.ts';
import { MODE_BEGUN, MODE_PLANNED } from '../../cpm/codes.ts';
import { KIND_TASK } from '../../network/codes.ts';

/**
 * A plan's network as the search sees it: durations in working minutes, every link one from finish
 * to start. It serves to draw lists and to look at the plan from its end; dates come from the plan
 * itself.
 */
export function planColumns(laid: Laid, input: CpmInput, demand: PlanDemand): Columns {
  const { network } = laid;
  const { size, from, to, type } = network;
  const duration = Int32Array.from({ length: size }, (_, node) => lengthOf(laid, input, node));
  const lag = Int32Array.from(input.lag, (minutes, edge) => {
    const isFromStart = ((type[edge] ?? 0) & 1) !== 0;
    const isToFinish = ((type[edge] ?? 0) & 2) !== 0;
    const before = isFromStart ? (duration[from[edge] ?? 0] ?? 0) : 0;
    const after = isToFinish ? (duration[to[edge] ?? 0] ?? 0) : 0;
    return minutes - before - after;
  });
  const hasLags = lag.some((minutes) => minutes !== 0);
  const forward: Side = { at: network.predAt, from, lag, hasLags };
  const { succ } = network;
  const backward: Side = {
    at: network.succAt,
    from: succ.map((edge) => to[edge] ?? 0),
    lag: succ.map((edge) => lag[edge] ?? 0),
    hasLags,
  };
  const sum = (values: Int32Array): number => values.reduce((total, value) => total + Math.abs(value), 0);
  return {
    size,
    activity: Int32Array.from({ length: size }, (_, node) => node),
    duration,
    release: new Int32Array(size),
    ...resourceColumns(laid, demand),
    preemptible: new Uint8Array(size),
    project: new Int32Array(size).fill(-1),
    due: new Int32Array(0),
    weight: new Float64Array(0),
    changes: [],
    forward,
    backward,
    horizon: 1 + sum(duration) + sum(lag),
  };
}

/** More figures than these are not laid out: the view from the end then knows links alone. */
const MOST_FIGURES = 20_000_000;

function resourceColumns(
  { network }: Laid,
  demand: PlanDemand,
): Pick<Columns, 'resources' | 'demand' | 'capacity'> {
  const resources = demand.capacity.length;
  if (resources * network.size > MOST_FIGURES)
    return { resources: 0, demand: new Int32Array(0), capacity: new Int32Array(0) };
  const units = new Int32Array(network.size * resources);
  for (let node = 0; node < network.size; node++) {
    const need = network.kind[node] === KIND_TASK ? demand.needs[network.task[node] ?? 0] : undefined;
    for (let index = 0; index < (need?.resource.length ?? 0); index++)
      units[node * resources + (need?.resource[index] ?? 0)] = need?.units[index] ?? 0;
  }
  return { resources, demand: units, capacity: Int32Array.from(demand.capacity) };
}

function lengthOf({ network }: Laid, input: CpmInput, node: number): number {
  if (network.kind[node] !== KIND_TASK) return 0;
  if (input.mode[node] === MODE_BEGUN) return input.remaining[node] ?? 0;
  return input.mode[node] === MODE_PLANNED ? (input.duration[node] ?? 0) : 0;
}
