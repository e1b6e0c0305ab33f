import type { Draws, WorkingNetwork } from './columns.ts';
import type { Kernel, KernelInput } from './kernel.ts';
import { LANES } from './columns.ts';
import { KERNEL_BYTES } from './wasm-bytes.ts';
import { compiledModule, exportsOf, reserve, type WasmMemory, type WasmModule } from '../web-assembly.ts';

interface KernelExports {
  readonly memory: WasmMemory;
  readonly attach: () => void;
  readonly draw: (first: number) => void;
  readonly drawNode: (node: number, first: number) => void;
  readonly pass: (lanes: number) => void;
}
const HEADER = 4096;
const FIRST_FREE = 4096 + 512;
const MOST_BYTES = 2 ** 30;

/**
 * The kernel in SIMD registers; null where the surroundings know no WebAssembly or no SIMD, or the
 * columns do not fit into a gigabyte: then the TypeScript kernel answers, with the same bits.
 */
export function wasmKernel(input: KernelInput): Kernel | null {
  const module = compiled();
  const memory = new Layout(input);
  if (module === null || memory.bytes > MOST_BYTES) return null;
  const exports = exportsOf<KernelExports>(module);
  if (exports === null) return null;
  reserve(exports.memory, memory.bytes);
  return memory.install(exports);
}

/** Undefined as long as nobody has asked. */
let cached: { readonly module: WasmModule | null } | undefined;

function compiled(): WasmModule | null {
  cached ??= { module: compiledModule(KERNEL_BYTES) };
  return cached.module;
}

type Column = Int32Array | Float32Array | Float64Array;

interface Part {
  readonly at: number;
  readonly column: Column;
}

/** Where every column and buffer lies, in the order in which simd/layout.as reads them. */
class Layout {
  bytes = FIRST_FREE;
  readonly header: number[];
  readonly parts: Part[] = [];
  readonly outputs: { duration: number; dates: number; cost: number; finish: number; critical: number };
  readonly size: number;
  readonly dateRows: number;

  constructor({ draws, network }: KernelInput) {
    this.size = draws.variableOf.length;
    this.dateRows = network === null ? 0 : 2 * this.size;
    const terms = draws.terms.effect.length;
    const groups = draws.groups.k0.length;
    const rows = (count: number): number => this.reserve(count * LANES * 4);
    this.header = [
      this.size,
      terms,
      groups,
      network?.last.length ?? 0,
      draws.normalQuantiles,
      draws.normalShares,
      ...drawColumns(draws).map((column) => this.put(column)),
      ...networkColumns(network).map((column) => this.put(column)),
      rows(1),
      rows(1),
      rows(groups),
      rows(terms),
      rows(1),
    ];
    this.outputs = {
      duration: rows(this.size),
      dates: rows(this.dateRows),
      cost: rows(2),
      finish: rows(1),
      critical: this.reserve(this.size * 4),
    };
    const marks = rows(network === null ? 0 : this.size);
    this.header.push(...Object.values(this.outputs), marks, this.reserve(this.size * 4));
  }

  install(exports: KernelExports): Kernel {
    const { buffer } = exports.memory;
    new Int32Array(buffer, HEADER, this.header.length).set(this.header);
    for (const { at, column } of this.parts) new Uint8Array(buffer).set(bytesOf(column), at);
    exports.attach();
    const { duration, dates, cost, finish, critical } = this.outputs;
    return {
      name: 'wasm-simd',
      draw: exports.draw,
      drawNode: exports.drawNode,
      pass: exports.pass,
      duration: new Int32Array(buffer, duration, this.size * LANES),
      dates: new Int32Array(buffer, dates, this.dateRows * LANES),
      cost: new Float64Array(buffer, cost, LANES),
      finish: new Int32Array(buffer, finish, LANES),
      critical: new Int32Array(buffer, critical, this.size),
    };
  }

  private put(column: Column): number {
    const at = this.reserve(column.byteLength);
    this.parts.push({ at, column });
    return at;
  }

  /** Rows begin at a cache line. */
  private reserve(bytes: number): number {
    const at = this.bytes;
    this.bytes += Math.ceil(bytes / 64) * 64;
    return at;
  }
}

const bytesOf = (column: Column): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength);

function drawColumns({ variables, terms, groups, tables, ...nodes }: Draws): readonly Column[] {
  const { kind, k0, k1, low, width, mode, table, pairs, group, common, own } = variables;
  const { effect, probability, variable, costLow, costWidth } = terms;
  const variableColumns: Column[] = [kind, k0, k1, low, width, mode, table, pairs, group, common, own];
  const termColumns: Column[] = [effect, probability, terms.k0, terms.k1, variable, costLow, costWidth];
  const nodeColumns: Column[] = [nodes.variableOf, nodes.known, nodes.termAt, nodes.term, nodes.rate];
  return [...variableColumns, ...termColumns, groups.k0, groups.k1, tables, ...nodeColumns];
}

function networkColumns(network: WorkingNetwork | null): readonly Column[] {
  if (network === null) return Array.from({ length: 11 }, () => new Int32Array(0));
  const { kind, begun, startFloor, finishFloor, startCap, finishCap } = network;
  const { edgeAt, finishEdgeAt, source, lag, last } = network;
  return [kind, begun, startFloor, finishFloor, startCap, finishCap, edgeAt, finishEdgeAt, source, lag, last];
}
