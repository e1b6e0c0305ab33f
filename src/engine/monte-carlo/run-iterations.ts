import type { Model } from './model.ts';
import type { Kernel, KernelInput } from './kernel.ts';
import { finishAt } from '../calendar/work-time.ts';
import { calendarNetwork } from './calendar-network.ts';
import { LANES } from './columns.ts';
import { typescriptKernel } from './typescript-kernel.ts';
import { wasmKernel } from './wasm-kernel.ts';

/** What a run of iterations came to. Parts of a run put together are the whole run, bit by bit. */
export interface Sample {
  readonly from: number;
  /** By iteration: the instant of the last finish. */
  readonly finish: Int32Array;
  /** By iteration: 分. */
  readonly costFen: Float64Array;
  /** By watched node of the model: the instant of its finish in each iteration. */
  readonly watched: readonly Int32Array[];
  /** By node: in how many iterations it was critical. */
  readonly critical: Int32Array;
  readonly kernel: Kernel['name'];
}

export interface Part {
  readonly from: number;
  readonly count: number;
  /** `fastest` unless a test or a comparison wants the other. */
  readonly kernel?: 'fastest' | 'typescript';
}

/** Runs some of a model's iterations; what an iteration comes to depends on its number alone. */
export function runIterations(model: Model, part: Part): Sample {
  const { from, count } = part;
  const kernel = kernelOf(model, part.kernel ?? 'fastest');
  const finish = new Int32Array(count);
  const costFen = new Float64Array(count);
  const watched = model.watched.map(() => new Int32Array(count));
  const pass = model.working === null ? passByCalendar(model, kernel) : passInMinutes(model, kernel);
  for (let done = 0; done < count; done += LANES) {
    const lanes = Math.min(LANES, count - done);
    kernel.draw(from + done);
    pass.run({ finish, watched, at: done, lanes });
    for (let lane = 0; lane < lanes; lane++)
      costFen[done + lane] = model.certainCostFen + (kernel.cost[lane] ?? 0);
  }
  return { from, finish, costFen, watched, critical: pass.critical.slice(), kernel: kernel.name };
}

/** The fastest kernel there is, or the plain one. */
export function kernelOf(model: Model, wanted: 'fastest' | 'typescript'): Kernel {
  const input: KernelInput = { draws: model.draws, network: model.working?.network ?? null };
  return (wanted === 'fastest' ? wasmKernel(input) : null) ?? typescriptKernel(input);
}

/** Puts parts of a run together, in whatever order they came. */
export function joined(parts: readonly Sample[]): Sample {
  const inOrder = parts.toSorted((a, b) => a.from - b.from);
  const [first] = inOrder;
  if (first === undefined) throw new RangeError('joined: there are no parts');
  const count = inOrder.reduce((sum, part) => sum + part.finish.length, 0);
  const finish = new Int32Array(count);
  const costFen = new Float64Array(count);
  const watched = first.watched.map(() => new Int32Array(count));
  const critical = new Int32Array(first.critical.length);
  let at = 0;
  for (const part of inOrder) {
    if (part.from !== first.from + at) throw new RangeError('joined: the parts do not follow each other');
    finish.set(part.finish, at);
    costFen.set(part.costFen, at);
    for (const [index, instants] of watched.entries()) instants.set(part.watched[index] ?? [], at);
    part.critical.forEach((value, node) => {
      critical[node] = (critical[node] ?? 0) + value;
    });
    at += part.finish.length;
  }
  return { from: first.from, finish, costFen, watched, critical, kernel: first.kernel };
}

interface Block {
  readonly finish: Int32Array;
  readonly watched: readonly Int32Array[];
  /** Where in them the block begins. */
  readonly at: number;
  readonly lanes: number;
}

interface Pass {
  /** Takes the drawn durations of a block through the network and writes what finishes when. */
  readonly run: (block: Block) => void;
  readonly critical: Int32Array;
}

function passInMinutes(model: Model, kernel: Kernel): Pass {
  const time = model.working?.time ?? model.projectTime;
  return {
    critical: kernel.critical,
    run({ finish, watched, at, lanes }) {
      kernel.pass(lanes);
      for (let lane = 0; lane < lanes; lane++) finish[at + lane] = finishAt(time, kernel.finish[lane] ?? 0);
      for (const [index, instants] of watched.entries()) {
        const row = (2 * (model.watched[index] ?? 0) + 1) * LANES;
        for (let lane = 0; lane < lanes; lane++)
          instants[at + lane] = finishAt(time, kernel.dates[row + lane] ?? 0);
      }
    },
  };
}

function passByCalendar(model: Model, kernel: Kernel): Pass {
  const network = calendarNetwork(model);
  return {
    critical: network.critical,
    run({ finish, watched, at, lanes }) {
      for (let lane = 0; lane < lanes; lane++) {
        finish[at + lane] = network.pass(kernel.duration, lane);
        for (const [index, instants] of watched.entries())
          instants[at + lane] = network.dates.finish[model.watched[index] ?? 0] ?? 0;
      }
    },
  };
}
