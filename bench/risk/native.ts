import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Model } from '#engine/monte-carlo/model.ts';

const source = fileURLToPath(new URL('../native/monte-carlo.c', import.meta.url));

export interface NativeLoop {
  /** Milliseconds of processor time of each run, and the mean finish it found. */
  readonly run: (
    iterations: number,
    runs: number,
  ) => { readonly cpuMs: readonly number[]; readonly mean: number };
  readonly remove: () => void;
}

/** The C loop, compiled for this machine; null where there is no compiler. */
export const compileNative = (model: Model): NativeLoop | null => {
  const folder = mkdtempSync(join(tmpdir(), 'zhongshu-native-'));
  const [program, columns] = [join(folder, 'monte-carlo'), join(folder, 'columns')];
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync('cc', ['-O3', '-march=native', '-ffast-math', source, '-o', program, '-lm']);
  } catch (error) {
    remove();
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  writeFileSync(columns, columnsOf(model));
  return {
    remove,
    run(iterations, runs) {
      const lines = execFileSync(program, [columns, String(iterations), String(runs)], { encoding: 'utf8' });
      const [means = '', ...times] = lines.trim().split('\n');
      return { mean: Number(means.split(' ')[0]), cpuMs: times.map(Number) };
    },
  };
};

/** Each column with its length in bytes before it, in the order in which the program reads them. */
const columnsOf = ({ draws, working }: Model): Buffer => {
  const network = working?.network;
  if (!network) throw new RangeError('the native loop knows one calendar');
  const { variables, terms } = draws;
  const sizes = Int32Array.of(network.size, terms.effect.length, network.last.length);
  const columns = [
    [sizes, variables.kind, variables.k0, variables.k1, variables.table],
    [variables.low, variables.width, variables.mode, draws.tables],
    [terms.effect, terms.k0, terms.k1, terms.variable, terms.probability, terms.costLow, terms.costWidth],
    [draws.variableOf, draws.known, draws.termAt, draws.term, draws.rate],
    [network.startFloor, network.finishFloor, network.edgeAt, network.finishEdgeAt],
    [network.source, network.lag, network.last],
  ].flat();
  return Buffer.concat(
    columns.flatMap((column) => [
      Buffer.from(Int32Array.of(column.byteLength).buffer),
      Buffer.from(column.buffer, column.byteOffset, column.byteLength),
    ]),
  );
};
