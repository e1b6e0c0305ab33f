// Compiles the kernels (AssemblyScript) of simulation and selection and writes their bytes into the engine.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['src/engine/monte-carlo', 'src/engine/portfolio/tree'];
const LINE = 96;

/** The kernel of a folder as WebAssembly, in base64. */
export const compileKernel = (name = 'src/engine/monte-carlo'): string => {
  const folder = join(root, name);
  // The compiler is run rather than imported: its types would redeclare the surroundings of every script.
  const asc = join(
    dirname(createRequire(import.meta.url).resolve('assemblyscript/package.json')),
    'bin/asc.js',
  );
  const place = mkdtempSync(join(tmpdir(), 'zhongshu-kernel-'));
  try {
    for (const file of readdirSync(join(folder, 'simd')))
      copyFileSync(join(folder, 'simd', file), join(place, file.replace(/\.as$/, '.ts')));
    const options = ['--runtime', 'stub', '--enable', 'simd', '--noAssert', '-O3', '--converge'];
    execFileSync(process.execPath, [asc, 'kernel.ts', '--outFile', 'kernel.wasm', ...options], {
      cwd: place,
    });
    return readFileSync(join(place, 'kernel.wasm')).toString('base64');
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};

const write = (name: string): void => {
  const target = join(root, name, 'wasm-bytes.ts');
  const lines = compileKernel(name).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  const file = [
    '/** The kernel of the folder simd as compiled by `node scripts/compile-kernel.ts`, in base64. */',
    `export const KERNEL_BYTES = [${lines.map((line) => `'${line}'`).join(',')}].join('');`,
  ].join('\n');
  writeFileSync(target, file);
  execFileSync(process.execPath, [join(root, 'node_modules/oxfmt/bin/oxfmt'), target], { cwd: root });
};

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const name of folders) write(name);
