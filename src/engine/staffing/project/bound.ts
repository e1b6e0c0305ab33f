import { topologicalOrder } from '../../network/order.ts';
import type { ProjectProblem } from './problem.ts';

/** By activity, the periods from its start to the end of the longest chain that begins with it. */
export const tails = ({ activities }: ProjectProblem): readonly number[] => {
  const number = new Map(activities.map(({ id }, at) => [id, at]));
  const links = activities.flatMap(({ after = [] }, to) =>
    after.map((id) => ({ from: number.get(id) ?? 0, to })),
  );
  const order = topologicalOrder({
    size: activities.length,
    from: links.map(({ from }) => from),
    to: links.map(({ to }) => to),
  });
  const tail = activities.map(({ duration }) => duration);
  const before = Map.groupBy(links, ({ to }) => to);
  for (const at of order.nodes.toReversed())
    for (const { from } of before.get(at) ?? [])
      tail[from] = Math.max(tail[from] ?? 0, (activities[from]?.duration ?? 0) + (tail[at] ?? 0));
  return tail;
};

// 2^12 sets of skills take no time; beyond that single skills must do.
const mostSkillsForSets = 12;

/**
 * No staffing finishes earlier: the longest chain, and for each set of skills the work that needs them shared among all
 * who have one of them.
 */
export const makespanBound = (problem: ProjectProblem): number => {
  const work = new Map<string, number>();
  for (const { duration, needs } of problem.activities)
    for (const [skill, count] of Object.entries(needs))
      work.set(skill, (work.get(skill) ?? 0) + duration * count);
  const skills = [...work.keys()];
  const sets = skills.length <= mostSkillsForSets ? allSets(skills) : [skills, ...skills.map((one) => [one])];
  const shared = sets.map((set) => {
    const able = problem.people.filter((one) => one.skills.some((skill) => set.includes(skill))).length;
    const total = set.reduce((sum, skill) => sum + (work.get(skill) ?? 0), 0);
    return total === 0 ? 0 : Math.ceil(total / able);
  });
  return Math.max(0, ...tails(problem), ...shared);
};

const allSets = (skills: readonly string[]): string[][] =>
  Array.from({ length: 2 ** skills.length - 1 }, (_, mask) =>
    skills.filter((_skill, at) => ((mask + 1) >> at) & 1),
  );
