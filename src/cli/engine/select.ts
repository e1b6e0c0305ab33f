import { efficientFrontier } from '#engine/portfolio/frontier.ts';
import type { SelectionProblem } from '#engine/portfolio/problem.ts';
import { readSelection } from '#engine/portfolio/read-selection.ts';
import { select } from '#engine/portfolio/select.ts';
import { loadSolver } from '#platform/solver/highs.ts';
import { UsageError } from '../usage.ts';
import { InputError, printing, readJsonOf } from './read-file.ts';
import { wordsOf } from './words.ts';

const usage = `用法 / usage: zhongshu select FILE --limit-seconds T? --gap G? --seed S? --frontier POINTS? --json
FILE:
  {"candidates":[{"id":"A","value":60,"cost":[100,0],"demand":{"dev":[2,1]},"mandatory":true,"requires":["B"],
                  "excludes":["C"],"category":"grow","starts":[0,1]}],
   "budget":[150,80],"totalBudget":200,"capacity":{"dev":[5,5]},"mix":{"grow":{"min":0.3,"max":0.6,"of":"share"}}}
cost 与 demand 从开始的时段算起；mix 的 of：share 占所选总成本的比例（上下限都不超过 1 时的默认），cost 金额，count 个数
cost and demand count from the start; mix of: share of the cost chosen (default if no bound exceeds 1), cost, count`;

/** `select FILE`: the best portfolio under budget and capacity, with its proven gap and why, as JSON. */
export const selectVerb = (args: string[]): Promise<number> =>
  printing(async () => {
    const { file, seconds, gap, seed, points } = choices(args);
    const problem = selectionOf(readJsonOf(file, usage));
    const solver = await loadSolver();
    const effort = { seconds: points === null ? seconds : seconds / 2, gap, seed };
    const selection = select(problem, solver, effort);
    const frontier =
      points === null || selection.status === 'infeasible'
        ? {}
        : { frontier: efficientFrontier(problem, solver, { seconds: seconds / 2, points, seed }) };
    return { ...selection, ...frontier, cpuMs: Math.round(solver.spentSeconds() * 1000) };
  });

/** A selection problem as the engine takes it. */
export const selectionOf = (raw: unknown): SelectionProblem => {
  const read = readSelection(raw);
  if (read.status === 'invalid') throw new InputError(read.rule, read.at, read.message);
  return read.problem;
};

const options = {
  'limit-seconds': { type: 'string', default: '10' },
  gap: { type: 'string', default: '0' },
  seed: { type: 'string', default: '1' },
  frontier: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const choices = (args: string[]) => {
  const { values, positionals } = wordsOf(args, options, usage);
  const seconds = Number(values['limit-seconds']);
  const gap = Number(values.gap);
  const points = values.frontier === undefined ? null : Number(values.frontier);
  const isSound =
    seconds > 0 && gap >= 0 && Number.isInteger(Number(values.seed)) && (points === null || points >= 2);
  if (!isSound || !Number.isFinite(seconds)) throw new UsageError(usage);
  return { file: positionals[0], seconds, gap, seed: Number(values.seed), points };
};
