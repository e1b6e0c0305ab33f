import type { ProblemInstance } from '#engine/interchange/problem-set/instance.ts';
import { criticalPath, levelProject } from '#engine/levelling/level.ts';
import type { Levelled, LevellingProblem, LevellingResult } from '#engine/levelling/problem.ts';
import { levelToProof } from '#engine/levelling/settle.ts';
import { startCpuTime } from './cpu-time.ts';
import type { LevelChoice } from './level.ts';
import { InputError } from './read-file.ts';

interface Answer {
  readonly name: string;
  readonly makespan: number;
  readonly start: readonly number[];
  readonly schedules: number;
  readonly cpuMs: number;
  readonly bound: number;
  readonly provenOptimal: boolean;
}

/** Levels every project of a set and measures it as the literature does, in per cent. */
export const levelInstances = (problems: readonly ProblemInstance[], choice: LevelChoice) => {
  const answers = problems.map((instance) => levelOne(instance, choice));
  return {
    instances: answers,
    meanAboveCp: mean(
      answers.map(({ makespan }, index) => above(makespan, criticalPath(problemAt(problems, index)))),
    ),
    meanAboveBest: mean(answers.map(({ makespan }, index) => above(makespan, problems[index]?.best ?? null))),
  };
};

const levelOne = ({ name, problem }: ProblemInstance, choice: LevelChoice): Answer => {
  const cpuMs = startCpuTime();
  const result = searched(problem, choice, cpuMs);
  if (result.status === 'cyclic')
    throw new InputError('plan.cyclic', `${name}: ${result.activities.join(' → ')}`, '任务的依赖成环');
  if (result.status === 'invalid') throw new InputError(result.rule, `${name}: ${result.at}`, result.message);
  return { name, ...figuresOf(result), cpuMs: Math.round(cpuMs() * 10) / 10 };
};

const usualSchedules = 5000;
/** Larger projects take longer to prove than anybody waits. */
const mostToProve = 60;

/** With a limit of time, a small project is searched first and proven with the time that is left. */
const searched = (
  problem: LevellingProblem,
  { schedules, seed, limitSeconds }: LevelChoice,
  cpuMs: () => number,
): LevellingResult => {
  if (limitSeconds === null) return levelProject(problem, { schedules: schedules ?? usualSchedules, seed });
  const shouldStop = (): boolean => cpuMs() >= limitSeconds * 1000;
  const isSmall = problem.activities.filter(({ duration }) => duration > 0).length <= mostToProve;
  if (!isSmall) return levelProject(problem, { schedules: schedules ?? unlimited, seed, shouldStop });
  const effort = { schedules: schedules ?? usualSchedules, seed, shouldStop };
  return levelToProof(problem, effort, { conflicts: unlimited, shouldStop });
};

const unlimited = Number.MAX_SAFE_INTEGER;

const figuresOf = ({ makespan, start, schedules, bound, provenOptimal }: Levelled) => ({
  makespan,
  start,
  schedules,
  bound,
  provenOptimal,
});

const problemAt = (problems: readonly ProblemInstance[], index: number): ProblemInstance['problem'] =>
  problems[index]?.problem ?? { resources: [], activities: [], links: [] };

const above = (makespan: number, reference: number | null): number | null =>
  reference === null || reference <= 0 ? null : ((makespan - reference) / reference) * 100;

/** To a thousandth; null where any of them is unknown or there are none. */
const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  if (known.length === 0 || known.length < values.length) return null;
  return Math.round((known.reduce((sum, value) => sum + value, 0) / known.length) * 1000) / 1000;
};
