import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CpmInput } from '#engine/cpm/input.ts';

const source = fileURLToPath(new URL('../native/cpm.c', import.meta.url));

/** Processor milliseconds of both passes in C without calendars, for networks of this shape; null without a compiler. */
export const nativeLoop = (inputs: readonly CpmInput[]): readonly number[] | null => {
  const folder = mkdtempSync(join(tmpdir(), 'zhongshu-native-'));
  try {
    const program = join(folder, 'cpm');
    if (spawnSync('cc', ['-O3', '-march=native', '-o', program, source]).status !== 0) return null;
    return inputs.map((input) => {
      const file = join(folder, 'network');
      writeFileSync(file, bytesOf(input));
      const { stdout, status } = spawnSync(program, [file, '21'], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`the native loop ended with ${status}`);
      return Number(stdout.split(' ')[0]);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const bytesOf = ({ network, duration, lag }: CpmInput): Uint8Array => {
  const head = Int32Array.of(network.size, network.from.length);
  const columns = [head, duration, network.predAt, network.from, Int32Array.from(network.type), lag];
  return Buffer.concat(
    columns.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  );
};
