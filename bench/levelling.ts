// node bench/levelling.ts: shortest schedules found on whole PSPLIB sets beside the published ones.
//   [--sets j30,j60,j120] [--schedules 1000,5000,50000] [--seeds 1,2,3] [--data ../shared/bench] [--save]
//   [--every 4] [--first 0]: of each set only every fourth project, from the one at that position on; not to be saved.
// Runs already kept in results/levelling.json are replaced one by one; with --save the table is written anew.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { ProblemInstance } from '#engine/interchange/problem-set/instance.ts';
import { readJsonSet } from '#engine/interchange/problem-set/read-json.ts';
import { criticalPath, levelProject } from '#engine/levelling/level.ts';
import { verifySchedule } from '#engine/levelling/verify.ts';
import { levellingChart } from './report/charts.ts';
import { levellingTable, type LevellingRun } from './report/levelling-table.ts';
import { chartLink, machine, resultsFolder, saveChart, saveResult, writeReadme } from './report/readme.ts';

const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: 'j30,j60,j120' },
    schedules: { type: 'string', default: '1000,5000,50000' },
    seeds: { type: 'string', default: '1,2,3' },
    data: { type: 'string', default: '../shared/bench' },
    save: { type: 'boolean', default: false },
    every: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
  },
});
const [every, first] = [Number(values.every), Number(values.first)];
if (values.save && every !== 1) throw new Error('--save is for whole sets: leave --every out');

const instancesOf = (set: string): readonly ProblemInstance[] => {
  const read = readJsonSet(gunzipSync(readFileSync(join(values.data, `${set}.json.gz`))).toString());
  if (read.status === 'unreadable') throw new Error(`${set}: ${read.message}`);
  return read.instances.filter((_, index) => index % every === first);
};

const levelled = ({ name, problem }: ProblemInstance, schedules: number, seed: number) => {
  const result = levelProject(problem, { schedules, seed });
  if (result.status !== 'levelled') throw new Error(`${name}: ${result.status}`);
  const starts = new Map(problem.activities.map(({ id }, index) => [id, result.start[index] ?? NaN]));
  const [violation] = verifySchedule(problem, starts);
  if (violation) throw new Error(`${name}: ${violation.rule} ${violation.at}`);
  return result;
};

/** J30 is measured against the optimum, the larger sets against the critical path, as everywhere. */
const referenceOf = (set: string, { problem, best }: ProblemInstance): number =>
  set === 'j30' && best !== null ? best : criticalPath(problem);

const runOf = (set: string, schedules: number, seed: number): LevellingRun => {
  const instances = instancesOf(set);
  let [above, aboveBest, atBest, proven, made] = [0, 0, 0, 0, 0];
  const before = process.cpuUsage();
  for (const instance of instances) {
    const result = levelled(instance, schedules, seed);
    const reference = referenceOf(set, instance);
    above += (result.makespan - reference) / reference;
    const best = instance.best ?? NaN;
    if (result.makespan < best) console.error(`${instance.name}: ${result.makespan} beats ${best}`);
    aboveBest += (result.makespan - best) / best;
    if (result.makespan <= best) atBest++;
    if (result.provenOptimal) proven++;
    made += result.schedules;
  }
  const { user, system } = process.cpuUsage(before);
  const share = (count: number): number => (100 * count) / instances.length;
  return {
    set,
    schedules,
    seed,
    above: share(above),
    aboveBest: share(aboveBest),
    atBest: share(atBest),
    proven: share(proven),
    made: made / instances.length,
    cpuSeconds: (user + system) / 1e6,
    perSecond: (made * 1e6) / (user + system),
    at: new Date().toISOString().slice(0, 10),
  };
};

const isSame = (a: LevellingRun, b: LevellingRun): boolean =>
  a.set === b.set && a.schedules === b.schedules && a.seed === b.seed;

const keptRuns = (): readonly LevellingRun[] => {
  const path = join(resultsFolder, 'levelling.json');
  if (!existsSync(path)) return [];
  const { runs } = JSON.parse(readFileSync(path, 'utf8')) as { runs: readonly LevellingRun[] };
  return runs;
};

const keep = (run: LevellingRun): void => {
  const others = keptRuns().filter((kept) => !isSame(kept, run));
  const runs = [...others, run].toSorted(
    (a, b) =>
      a.set.localeCompare(b.set, 'en', { numeric: true }) || a.schedules - b.schedules || a.seed - b.seed,
  );
  saveResult('levelling', { machine: machine(), runs });
  saveChart('levelling', levellingChart(runs));
  const link = chartLink('levelling', 'average deviation by schedules, ours and published');
  writeReadme('levelling', `${levellingTable(runs, machine())}\n\n${link}`);
};

const runs: LevellingRun[] = [];
for (const schedules of values.schedules.split(',').map(Number))
  for (const seed of values.seeds.split(',').map(Number))
    for (const set of values.sets.split(',')) {
      const run = runOf(set, schedules, seed);
      runs.push(run);
      if (values.save) keep(run);
      console.error(
        `${set} ${schedules} seed ${seed}: ${run.above.toFixed(3)} %, ${run.cpuSeconds.toFixed(1)} s`,
      );
    }
console.log(levellingTable(runs, machine()));
