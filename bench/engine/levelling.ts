import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readJsonSet } from '#engine/interchange/problem-set/read-json.ts';
import { criticalPath, levelProject } from '#engine/levelling/level.ts';
import { verifySchedule } from '#engine/levelling/verify.ts';
import { shareRow, type EngineRow } from './row.ts';

/** Published beside: Valls, Ballestín & Quintanilla 2008 at the same number of schedules, whole sets. */
const sets = [
  { set: 'j30', schedules: 1_000, published: 0.27, atMost: 0.3, above: 'the optimum' },
  { set: 'j60', schedules: 1_000, published: 11.56, atMost: 11.6, above: 'the critical path' },
  { set: 'j120', schedules: 1_000, published: 34.07, atMost: 34.1, above: 'the critical path' },
];

/** Whole PSPLIB sets at 1,000 schedules, every schedule verified; more schedules in `levelling.ts`. */
export const levellingRows = (folder: string): readonly EngineRow[] =>
  sets.map(({ set, schedules, published, atMost, above }) => {
    const what = `levelling ${set.toUpperCase()}, ${schedules.toLocaleString('en')} schedules, above ${above}`;
    const beside = 'hybrid GA of Valls et al. 2008';
    const file = join(folder, `${set}.json.gz`);
    if (existsSync(file))
      return shareRow(what, meanAbove(set, file, schedules), { beside, theirs: published, atMost });
    return {
      what,
      beside,
      ours: 'the set is not here',
      spread: '',
      theirs: `${published} %`,
      ratio: '—',
      bar: `≤ ${atMost} %`,
      ofBar: null,
    };
  });

const meanAbove = (set: string, file: string, schedules: number): number => {
  const read = readJsonSet(gunzipSync(readFileSync(file)).toString());
  if (read.status === 'unreadable') throw new Error(`${set}: ${read.message}`);
  const shares = read.instances.map(({ name, problem, best }) => {
    const result = levelProject(problem, { schedules, seed: 1 });
    if (result.status !== 'levelled') throw new Error(`${name}: ${result.status}`);
    const starts = new Map(problem.activities.map(({ id }, index) => [id, result.start[index] ?? NaN]));
    const [violation] = verifySchedule(problem, starts);
    if (violation) throw new Error(`${name}: ${violation.rule} ${violation.at}`);
    const reference = set === 'j30' && best !== null ? best : criticalPath(problem);
    return (result.makespan - reference) / reference;
  });
  return (100 * shares.reduce((sum, one) => sum + one, 0)) / shares.length;
};
