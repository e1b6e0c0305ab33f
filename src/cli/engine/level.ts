import { UsageError } from '../usage.ts';
import { levelPlanFile } from './level-plan.ts';
import { levelInstances } from './level-set.ts';
import { readProblemsOf } from './problem-file.ts';
import { printing, readPlanOf } from './read-file.ts';
import { wordsOf } from './words.ts';

const usage =
  '用法 / usage: zhongshu level FILE [--set NAME] [--schedules N] [--seed S] [--limit-seconds T] [--from I] [--to J] --json';

/** How long to search, as the command line asks for it. */
export interface LevelChoice {
  /** Null: as many as the kind of search makes worth while. */
  readonly schedules: number | null;
  readonly seed: number;
  /** Processor seconds for each project. */
  readonly limitSeconds: number | null;
}

/**
 * `level FILE`: the shortest schedule found that keeps all capacities, for every project of a set
 * of test problems, or for the tasks and resources of a plan file.
 */
export const levelVerb = (args: string[]): Promise<number> =>
  printing(async () => {
    const { file, set, from, to, choice } = chosen(args);
    const problems = readProblemsOf(file, set);
    if (problems !== null) return levelInstances(problems.slice(from, to), choice);
    return levelPlanFile((await readPlanOf(file, usage)).plan, choice);
  });

const options = {
  set: { type: 'string' },
  schedules: { type: 'string' },
  seed: { type: 'string' },
  'limit-seconds': { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const chosen = (args: string[]) => {
  const { values, positionals } = wordsOf(args, options, usage);
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError(usage);
  const limitSeconds = values['limit-seconds'] === undefined ? null : numberOf(values['limit-seconds'], 0);
  const schedules = values.schedules === undefined ? null : wholeOf(values.schedules, 1);
  return {
    file,
    set: values.set,
    from: wholeOf(values.from ?? '0', 0),
    to: values.to === undefined ? undefined : wholeOf(values.to, 0),
    choice: { schedules, seed: wholeOf(values.seed ?? '1', 0), limitSeconds },
  };
};

const numberOf = (text: string, least: number): number => {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!(value >= least && value < Infinity)) throw new UsageError(`${text}: ?\n${usage}`);
  return value;
};

const wholeOf = (text: string, least: number): number => {
  const value = numberOf(text, least);
  if (!Number.isSafeInteger(value)) throw new UsageError(`${text}: ?\n${usage}`);
  return value;
};
