// node bench/monte-carlo.ts [--save]: processor time of the risk simulation, beside a native loop.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { modelPlan, type Model } from '#engine/monte-carlo/model.ts';
import { USUAL_SETTINGS } from '#engine/monte-carlo/risks.ts';
import { runIterations } from '#engine/monte-carlo/run-iterations.ts';
import { summarise } from '#engine/monte-carlo/simulate-plan.ts';
import { line, machine, saveResult, short, writeReadme } from './report/readme.ts';
import { compileNative, type NativeLoop } from './risk/native.ts';
import { riskSubject } from './risk/subject.ts';

const ITERATIONS = 10_000;
const ROUNDS = 11;
const GOAL_MS = 80;
const STRETCH_MS = 40;
const SEED = 1;

const cpuOf = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const { plan, risks } = riskSubject(SEED);
const settings = { ...USUAL_SETTINGS, iterations: ITERATIONS, seed: SEED };

const prepared = (): Model => {
  const modelled = modelPlan(plan, risks, settings);
  if (modelled.status !== 'modelled') throw new Error(modelled.status);
  return modelled.model;
};

interface Rows {
  readonly wasm: number[];
  readonly typescript: number[];
  readonly native: number[];
  readonly prepare: number[];
  readonly summary: number[];
  readonly calendars: number[];
}

/** All variants in turn, round after round, so that other work on the machine falls on all alike. */
const measured = (model: Model, native: NativeLoop | null): Rows => {
  const rows: Rows = { wasm: [], typescript: [], native: [], prepare: [], summary: [], calendars: [] };
  const part = { from: 0, count: ITERATIONS };
  const sample = runIterations(model, part);
  if (sample.kernel !== 'wasm-simd') throw new Error('there is no SIMD here');
  for (let round = -2; round < ROUNDS; round++) {
    const times = {
      wasm: cpuOf(() => runIterations(model, part)),
      typescript: cpuOf(() => runIterations(model, { ...part, kernel: 'typescript' })),
      prepare: cpuOf(prepared),
      summary: cpuOf(() => summarise(model, sample)),
      // A tenth of the iterations, as these are slow.
      calendars:
        10 * cpuOf(() => runIterations({ ...model, working: null }, { from: 0, count: ITERATIONS / 10 })),
    };
    const own = native?.run(ITERATIONS, 3).cpuMs.at(-1);
    // The first rounds are the compiler's.
    if (round < 0) continue;
    for (const name of ['wasm', 'typescript', 'prepare', 'summary', 'calendars'] as const)
      rows[name].push(times[name]);
    if (own !== undefined) rows.native.push(own);
  }
  return rows;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Milliseconds; null where nothing ran. */
const figuresOf = (times: readonly number[]): object | null =>
  times.length === 0
    ? null
    : { median: median(times), least: Math.min(...times), largest: Math.max(...times) };

const tableOf = ({ wasm, typescript, native, prepare, summary, calendars }: Rows): string => {
  const row = (name: string, times: readonly number[], goal = ''): string => {
    const ratio = native.length === 0 ? '—' : `${short(median(times) / median(native))}×`;
    const each = short((median(times) * 1e6) / (ITERATIONS * plan.tasks.length));
    return line([
      name,
      short(median(times)),
      `${short(Math.min(...times))}–${short(Math.max(...times))}`,
      each,
      ratio,
      goal,
    ]);
  };
  const kept = (most: number): string => `≤ ${most} ms ${median(wasm) <= most ? '✓' : '✗'}`;
  return [
    line(['variant', 'CPU ms, median', 'spread', 'ns per task and iteration', 'of the native loop', 'goal']),
    line(['---', '--:', '--:', '--:', '--:', '---']),
    row('WASM SIMD, 64 side by side', wasm, `${kept(GOAL_MS)}, stretch ${kept(STRETCH_MS)}`),
    row('TypeScript, the same operations', typescript),
    native.length === 0
      ? line(['native loop', '— (no C compiler here)', '—', '—', '—', ''])
      : row('C, -O3 -march=native -ffast-math', native),
    row('through the scheduler, as for plans of several calendars', calendars),
    row('+ checking the plan and laying it out, once', prepare),
    row('+ percentiles, cruciality and tornado, once', summary),
  ].join('\n');
};

const { values } = parseArgs({ options: { save: { type: 'boolean', default: false } } });
const model = prepared();
const native = compileNative(model);
const [rows, nativeMean] = [measured(model, native), native?.run(ITERATIONS, 1).mean];
native?.remove();
const { working } = model;
if (nativeMean !== undefined && working) {
  const { finish } = summarise(model, runIterations(model, { from: 0, count: ITERATIONS }));
  const off = Math.abs(nativeMean / finish.minutes.mean - 1);
  if (off > 1e-6)
    throw new Error(`the native loop answers another mean: ${nativeMean}, ${finish.minutes.mean}`);
}
const table = tableOf(rows);
process.stdout.write(`${table}\n`);
if (values.save) {
  const at = new Date().toISOString();
  const load = loadavg()[1] ?? NaN;
  const figures = Object.entries(rows).map(([name, times]: [string, number[]]) => [name, figuresOf(times)]);
  saveResult('monte-carlo', {
    at,
    seed: SEED,
    iterations: ITERATIONS,
    load,
    cpuMs: Object.fromEntries(figures),
  });
  const head = `${at.slice(0, 10)}, ${machine()}, machine load ${short(load)}, seed ${SEED}, ${ROUNDS} rounds of all variants in turn.`;
  const what = `${ITERATIONS} iterations of ${plan.tasks.length} tasks, ${plan.links.length} links, ${risks.events.length} risk events that hit every task once; half PERT, half triangular; finish, cost and criticality of every iteration.`;
  writeReadme('monte-carlo', `${head} ${what}\n\n${table}`);
}
