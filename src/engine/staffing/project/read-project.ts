import {
  firstFault,
  invalidInput,
  isList,
  isRecord,
  repeatedId,
  type InvalidInput,
} from '../../invalid-input.ts';
import { topologicalOrder } from '../../network/order.ts';
import type { Activity, ProjectProblem } from './problem.ts';

export type ReadProject = { readonly status: 'read'; readonly problem: ProjectProblem } | InvalidInput;

/** A multi-skill project from what a JSON file held, or the first thing wrong with it. */
export const readProject = (raw: unknown): ReadProject => {
  if (!isRecord(raw)) return shape('/', '应为一个对象', 'the input must be one object');
  const { activities, people } = raw;
  if (!isList(activities) || activities.length === 0)
    return invalidInput('staffing.no-activities', 'activities', [
      '至少要有一项活动',
      'list at least one activity',
    ]);
  if (!isList(people) || people.length === 0)
    return invalidInput('staffing.no-people', 'people', ['至少要有一个人', 'list at least one person']);
  const fault =
    firstFault(people, (one, index) => checkPerson(one, `people[${index}]`)) ??
    firstFault(activities, (one, index) => checkActivity(one, `activities[${index}]`)) ??
    repeatedId(people, 'people', 'staffing.duplicate-id') ??
    repeatedId(activities, 'activities', 'staffing.duplicate-id');
  if (fault !== null) return fault;
  if (!isProject(raw)) throw new RangeError('readProject: the checks are incomplete');
  return checkOrder(raw.activities) ?? { status: 'read', problem: raw };
};

/** Holds for whatever passed the checks, which name the place; this tells the compiler. */
const isProject = (raw: unknown): raw is ProjectProblem =>
  isRecord(raw) && isList(raw['people']) && isList(raw['activities']);

const shape = (at: string, zh: string, en: string): InvalidInput =>
  invalidInput('staffing.shape', at, [zh, en]);

const checkPerson = (one: unknown, at: string): InvalidInput | null => {
  if (!isRecord(one) || typeof one['id'] !== 'string')
    return shape(`${at}.id`, '缺少编号', 'the id is missing');
  const { skills } = one;
  return isList(skills) && skills.every((skill) => typeof skill === 'string')
    ? null
    : shape(`${at}.skills`, '应为技能的列表', 'must list skills');
};

const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

const checkActivity = (one: unknown, at: string): InvalidInput | null => {
  if (!isRecord(one) || typeof one['id'] !== 'string')
    return shape(`${at}.id`, '缺少编号', 'the id is missing');
  const { duration, needs, after = [] } = one;
  if (!isCount(duration))
    return shape(`${at}.duration`, '应为不小于 0 的整数', 'must be a whole number from 0');
  if (!isRecord(needs) || !Object.values(needs).every(isCount))
    return shape(`${at}.needs`, '应为技能到人数的对象', 'map each skill to a number of people');
  return isList(after) && after.every((id) => typeof id === 'string')
    ? null
    : shape(`${at}.after`, '应为活动编号的列表', 'must list ids of activities');
};

const checkOrder = (activities: readonly Activity[]): InvalidInput | null => {
  const place = new Map(activities.map(({ id }, index) => [id, index]));
  const links = activities.flatMap(({ after = [] }, to) => after.map((id) => ({ id, to })));
  const unknown = links.find(({ id }) => !place.has(id));
  if (unknown)
    return invalidInput('staffing.unknown-activity', `activities[${unknown.to}].after`, [
      `没有编号为“${unknown.id}”的活动`,
      `no activity has the id "${unknown.id}"`,
    ]);
  const order = topologicalOrder({
    size: activities.length,
    from: links.map(({ id }) => place.get(id) ?? 0),
    to: links.map(({ to }) => to),
  });
  if (order.status === 'ordered') return null;
  const ids = order.nodes.map((node) => activities[node]?.id ?? '');
  return invalidInput('staffing.cyclic', [...ids, ids[0] ?? ''].join(' → '), [
    '先后关系成环,请去掉其中一条',
    'the order forms a circle: remove one link',
  ]);
};
