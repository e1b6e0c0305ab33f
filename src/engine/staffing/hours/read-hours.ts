import {
  firstFault,
  invalidInput,
  isAmount,
  isList,
  isRecord,
  repeatedId,
  type InvalidInput,
} from '../../invalid-input.ts';
import type { HoursProblem } from './problem.ts';

export type ReadHours = { readonly status: 'read'; readonly problem: HoursProblem } | InvalidInput;

type Raw = Readonly<Record<string, unknown>>;

/** A problem of split hours from what a JSON file held, or the first thing wrong with it. */
export const readHours = (raw: unknown): ReadHours => {
  const fault = isRecord(raw) ? checkAll(raw) : shape('/', '应为一个对象', 'the input must be one object');
  if (fault !== null) return fault;
  if (!isHours(raw)) throw new RangeError('readHours: the checks are incomplete');
  return { status: 'read', problem: raw };
};

/** Holds for whatever passed the checks, which name the place; this tells the compiler. */
const isHours = (raw: unknown): raw is HoursProblem =>
  isRecord(raw) && isList(raw['people']) && isList(raw['demands']);

const shape = (at: string, zh: string, en: string): InvalidInput =>
  invalidInput('staffing.shape', at, [zh, en]);

const checkAll = ({ people, demands, changeCost = 0 }: Raw): InvalidInput | null => {
  if (!isList(people) || people.length === 0)
    return invalidInput('staffing.no-people', 'people', ['至少要有一个人', 'list at least one person']);
  if (!isList(demands) || demands.length === 0)
    return invalidInput('staffing.no-demands', 'demands', ['至少要有一项需求', 'list at least one demand']);
  const first = isRecord(people[0]) ? people[0]['capacity'] : undefined;
  const weeks = isList(first) ? first.length : 0;
  if (!isAmount(changeCost)) return amount('changeCost', changeCost);
  const ids = new Set(people.map((one) => (isRecord(one) ? one['id'] : undefined)));
  return (
    firstFault(people, (one, index) => checkPerson(one, `people[${index}]`, weeks)) ??
    firstFault(demands, (one, index) => checkDemand(one, `demands[${index}]`, { weeks, ids })) ??
    repeatedId(people, 'people', 'staffing.duplicate-id') ??
    repeatedId(demands, 'demands', 'staffing.duplicate-id')
  );
};

const amount = (at: string, value: unknown): InvalidInput =>
  invalidInput('staffing.amount', at, [
    `“${String(value)}”不是不小于 0 的数`,
    `"${String(value)}" is not a number of at least 0`,
  ]);

const checkWeeks = (list: unknown, at: string, weeks: number): InvalidInput | null => {
  if (!isList(list) || list.length !== weeks || weeks === 0)
    return invalidInput('staffing.weeks-differ', at, [
      `应有 ${weeks} 周,这里有 ${isList(list) ? list.length : 0} 周`,
      `must have ${weeks} weeks, this has ${isList(list) ? list.length : 0}`,
    ]);
  return firstFault(list, (one, week) => (isAmount(one) ? null : amount(`${at}[${week}]`, one)));
};

const checkPerson = (one: unknown, at: string, weeks: number): InvalidInput | null => {
  if (!isRecord(one) || typeof one['id'] !== 'string')
    return shape(`${at}.id`, '缺少编号', 'the id is missing');
  const { skills, unavailable } = one;
  if (!isRecord(skills) || !Object.values(skills).every(isAmount))
    return shape(`${at}.skills`, '应为技能到等级的对象', 'map each skill to its level');
  const isWeek = (week: unknown): boolean =>
    typeof week === 'number' && Number.isInteger(week) && week >= 0 && week < weeks;
  if (unavailable !== undefined && !(isList(unavailable) && unavailable.every(isWeek)))
    return shape(`${at}.unavailable`, '应为周序号的列表', 'must list week numbers');
  return checkWeeks(one['capacity'], `${at}.capacity`, weeks);
};

interface Frame {
  readonly weeks: number;
  readonly ids: ReadonlySet<unknown>;
}

const checkDemand = (one: unknown, at: string, { weeks, ids }: Frame): InvalidInput | null => {
  if (!isRecord(one) || typeof one['id'] !== 'string')
    return shape(`${at}.id`, '缺少编号', 'the id is missing');
  const { skill, level = 1, value = 1, mostPeople = 1, prefers = {}, current = [] } = one;
  if (typeof skill !== 'string') return shape(`${at}.skill`, '缺少技能', 'the skill is missing');
  if (!isAmount(level)) return amount(`${at}.level`, level);
  if (!isAmount(value)) return amount(`${at}.value`, value);
  if (!isAmount(mostPeople) || !Number.isInteger(mostPeople) || mostPeople === 0)
    return shape(`${at}.mostPeople`, '应为正整数', 'must be a whole number above 0');
  if (!isRecord(prefers) || !Object.values(prefers).every(isFiniteNumber))
    return shape(`${at}.prefers`, '应为人员到数值的对象', 'map people to numbers');
  if (!isList(current)) return shape(`${at}.current`, '应为人员的列表', 'must list people');
  const unknown = [...Object.keys(prefers), ...current].find((id) => !ids.has(id));
  if (unknown !== undefined)
    return invalidInput('staffing.unknown-person', at, [
      `没有编号为“${String(unknown)}”的人`,
      `nobody has the id "${String(unknown)}"`,
    ]);
  return checkWeeks(one['hours'], `${at}.hours`, weeks);
};

const isFiniteNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
