import type { InvalidProblem, LevellingProblem, ProblemActivity, ProblemResource } from './problem.ts';

/** No duration, lag, release or capacity is larger: sums stay exact and fit the columns. */
const LARGEST = 2 ** 26;

const invalid = (rule: string, at: string, message: string): InvalidProblem => ({
  status: 'invalid',
  rule,
  at,
  message,
});

const isWhole = (value: number, least: number): boolean =>
  Number.isInteger(value) && value >= least && value <= LARGEST;

/** The first figure of the problem with which nothing can be reckoned, or null. */
export function findInvalid(problem: LevellingProblem): InvalidProblem | null {
  const { resources, activities, links } = problem;
  const known = new Set<string>();
  for (const activity of activities) {
    if (known.has(activity.id)) return invalid('activity.duplicate-id', activity.id, '两个活动使用同一标识');
    known.add(activity.id);
  }
  return (
    firstOf(resources, checkResource) ??
    firstOf(activities, (activity) => checkActivity(activity, resources)) ??
    findInvalidProject(problem) ??
    firstOf(links, ({ from, to, lag = 0 }) => {
      const at = `${from} → ${to}`;
      if (!known.has(from) || !known.has(to))
        return invalid('link.unknown-activity', at, '依赖的一端不是已知的活动');
      return isWhole(Math.abs(lag), 0) ? null : invalid('link.lag', at, '时距须为整数个时段');
    })
  );
}

function findInvalidProject({ projects = [], activities }: LevellingProblem): InvalidProblem | null {
  const known = new Set<string>();
  for (const { id, due = 0, weight = 1 } of projects) {
    if (known.has(id)) return invalid('project.duplicate-id', id, '两个项目使用同一标识');
    known.add(id);
    const isWeight = weight >= 0 && weight <= LARGEST;
    if (!isWhole(due, 0) || !isWeight)
      return invalid('project.due', id, '期限须为不小于 0 的整数,权重须为不小于 0 的数');
  }
  return firstOf(activities, ({ id, project }) =>
    project === undefined || known.has(project)
      ? null
      : invalid('activity.unknown-project', id, `没有项目 ${project}`),
  );
}

function firstOf<T>(items: readonly T[], check: (item: T) => InvalidProblem | null): InvalidProblem | null {
  for (const item of items) {
    const found = check(item);
    if (found !== null) return found;
  }
  return null;
}

function checkResource({ id, capacity, changes = [] }: ProblemResource): InvalidProblem | null {
  if (!isWhole(capacity, 0) || !changes.every((change) => isWhole(change.capacity, 0)))
    return invalid('resource.capacity', id, `资源容量须为 0 至 ${LARGEST} 的整数`);
  const isOrdered = changes.every(
    ({ from }, index) => isWhole(from, 0) && from > (changes[index - 1]?.from ?? -1),
  );
  return isOrdered ? null : invalid('resource.changes', id, '容量变化须按时间先后排列,时段为整数');
}

function checkActivity(
  { id, duration, demand, release = 0 }: ProblemActivity,
  resources: readonly ProblemResource[],
): InvalidProblem | null {
  if (!isWhole(duration, 0)) return invalid('activity.duration', id, '工期须为不小于 0 的整数');
  if (!isWhole(release, 0)) return invalid('activity.release', id, '最早开始须为不小于 0 的整数');
  if (demand.length !== resources.length || !demand.every((units) => isWhole(units, 0)))
    return invalid('activity.demand', id, '每种资源的需求须为不小于 0 的整数');
  for (const [index, { id: resource, capacity, changes = [] }] of resources.entries()) {
    const units = demand[index] ?? 0;
    if (duration === 0 || units <= capacity) continue;
    if (units > changes.reduce((most, change) => Math.max(most, change.capacity), capacity))
      return invalid(
        'activity.demand-above-capacity',
        id,
        `需要资源 ${resource} ${units} 个单位,最多只有 ${capacity} 个`,
      );
  }
  return null;
}
