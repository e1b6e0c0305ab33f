import { dayFromIso, minuteFromIso, MINUTES_PER_DAY } from '#engine/days.ts';
import { parseFen } from '#engine/money.ts';
import type { Bounds, ThreePoint } from '#engine/monte-carlo/distribution.ts';
import { USUAL_SETTINGS, type SimulationSettings } from '#engine/monte-carlo/risks.ts';
import { UsageError } from '../../usage.ts';
import { InputError } from '../read-file.ts';
import { wordsOf } from '../words.ts';

export const usage = [
  '用法 / usage: zhongshu simulate FILE [--iterations N] [--seed S] [--risks FILE] [--workers N]',
  '  [--finish 2026-12-31] [--budget YUAN] [--distribution triangular|pert] [--bounds ends|p10-p90]',
  '  [--spread 0.9,1,1.3] [--removals] --json',
].join('\n');

export interface Wanted {
  readonly file: string | undefined;
  readonly risks: string | null;
  readonly workers: number;
  readonly removals: 'priced' | 'left out';
  readonly settings: SimulationSettings;
}

const options = {
  iterations: { type: 'string' },
  seed: { type: 'string' },
  risks: { type: 'string' },
  workers: { type: 'string' },
  finish: { type: 'string' },
  budget: { type: 'string' },
  distribution: { type: 'string' },
  bounds: { type: 'string' },
  spread: { type: 'string' },
  removals: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** What the command line asks for; numbers that are none are told by the engine, with its other refusals. */
export const wanted = (args: string[]): Wanted => {
  const { values, positionals } = wordsOf(args, options, usage);
  const workers = number(values.workers, 1);
  if (!(Number.isInteger(workers) && workers >= 1 && workers <= 64))
    throw new InputError('simulation.workers', `workers ${values.workers}`, '1–64');
  return {
    file: positionals[0],
    risks: values.risks ?? null,
    workers,
    removals: values.removals === true ? 'priced' : 'left out',
    settings: {
      iterations: number(values.iterations, USUAL_SETTINGS.iterations),
      seed: number(values.seed, USUAL_SETTINGS.seed),
      threePoint: threePointOf(values.distribution),
      bounds: boundsOf(values.bounds),
      spread: spreadOf(values.spread),
      target: { finish: finishOf(values.finish), costFen: budgetOf(values.budget) },
    },
  };
};

const number = (text: string | undefined, usual: number): number =>
  text === undefined ? usual : Number(text);

const threePointOf = (text: string | undefined): ThreePoint => {
  if (text === undefined) return USUAL_SETTINGS.threePoint;
  if (text === 'triangular' || text === 'pert') return text;
  throw new UsageError(usage);
};

const boundsOf = (text: string | undefined): Bounds => {
  if (text === undefined) return USUAL_SETTINGS.bounds;
  if (text === 'ends' || text === 'p10-p90') return text;
  throw new UsageError(usage);
};

const spreadOf = (text: string | undefined): SimulationSettings['spread'] => {
  if (text === undefined) return USUAL_SETTINGS.spread;
  const [low = NaN, mode = NaN, high = NaN] = text.split(',').map(Number);
  return { low, mode, high };
};

/** A day without a time is kept until its end. */
const finishOf = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const day = dayFromIso(text);
  const minute = day === null ? minuteFromIso(text) : (day + 1) * MINUTES_PER_DAY;
  if (minute === null)
    throw new InputError('simulation.target', `finish ${text}`, '2026-12-31, 2026-12-31T17:00');
  return minute;
};

const budgetOf = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const fen = parseFen(text, 'yuan');
  if (fen === null) throw new InputError('simulation.target', `budget ${text}`, '1250000, 1250000.50, 125万');
  return fen;
};
