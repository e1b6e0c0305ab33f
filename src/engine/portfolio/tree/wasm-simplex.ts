import { compiledModule, exportsOf, reserve, type WasmMemory } from '../../web-assembly.ts';
import { reoptimise, type Ending, type Reoptimise } from './dual-simplex.ts';
import type { Tableau } from './tableau.ts';
import { KERNEL_BYTES } from './wasm-bytes.ts';

interface KernelExports {
  readonly memory: WasmMemory;
  readonly attach: (rows: number, columns: number, width: number, alive: number) => void;
  readonly reoptimise: (cutoff: number, pivots: number) => number;
  readonly rowOf: () => number;
  readonly pivotsOf: () => number;
  readonly columnsOf: () => number;
}

const endings: readonly Ending[] = ['optimal', 'cutoff', 'infeasible', 'stopped'];
// As in simd/kernel.as.
const firstFree = 1024;

/** Undefined as long as nobody has asked. */
let cached: Reoptimise | undefined;

/** The dual simplex method in SIMD registers, or where that cannot be in TypeScript, with the same bits. */
export const simplexOf = (): Reoptimise => (cached ??= inRegisters() ?? reoptimise);

/** The method in SIMD registers; null where the surroundings do not know them. A tableau is copied in and out again. */
export const inRegisters = (): Reoptimise | null => {
  const module = compiledModule(KERNEL_BYTES);
  const kernel = module === null ? null : exportsOf<KernelExports>(module);
  if (kernel === null) return null;
  return (tableau, alive, { cutoff, pivots }) => {
    const { cells, basic, nonbasic } = copyIn(kernel, tableau, alive);
    const ending = endings[kernel.reoptimise(cutoff, pivots)] ?? 'stopped';
    tableau.cells.set(cells);
    tableau.basic.set(basic);
    tableau.nonbasic.set(nonbasic);
    tableau.columns = kernel.columnsOf();
    return { status: ending, row: kernel.rowOf(), pivots: kernel.pivotsOf() };
  };
};

const copyIn = ({ memory, attach }: KernelExports, tableau: Tableau, alive: Uint8Array) => {
  const { rows, columns, width } = tableau;
  const size = (rows + 1) * width;
  const [basicAt, nonbasicAt] = [firstFree + 8 * size, firstFree + 8 * size + 4 * (rows + 1)];
  const aliveAt = nonbasicAt + 4 * (columns + 1);
  reserve(memory, aliveAt + alive.length);
  const cells = new Float64Array(memory.buffer, firstFree, size);
  const basic = new Int32Array(memory.buffer, basicAt, rows + 1);
  const nonbasic = new Int32Array(memory.buffer, nonbasicAt, columns + 1);
  cells.set(tableau.cells.subarray(0, size));
  basic.set(tableau.basic.subarray(0, rows + 1));
  nonbasic.set(tableau.nonbasic.subarray(0, columns + 1));
  new Uint8Array(memory.buffer, aliveAt, alive.length).set(alive);
  attach(rows, columns, width, alive.length);
  return { cells, basic, nonbasic };
};
