import {
  firstFault,
  invalidInput,
  isAmount,
  isList,
  isRecord,
  repeatedId,
  type InvalidInput,
} from '../invalid-input.ts';
import type { MixBound, SelectionProblem } from './problem.ts';
import { checkRelations } from './relations.ts';

export type ReadSelection = { readonly status: 'read'; readonly problem: SelectionProblem } | InvalidInput;

type Raw = Readonly<Record<string, unknown>>;

/** A selection problem from what a JSON file held, or the first thing wrong with it. */
export const readSelection = (raw: unknown): ReadSelection => {
  if (!isRecord(raw))
    return invalidInput('selection.shape', '/', ['应为一个对象', 'the input must be one object']);
  const fault = checkFrame(raw) ?? checkEach(raw);
  if (fault !== null) return fault;
  if (!isSelection(raw)) throw new RangeError('readSelection: the checks are incomplete');
  return (
    checkRelations(raw.candidates) ?? { status: 'read', problem: { ...raw, capacity: raw.capacity ?? {} } }
  );
};

/** Holds for whatever passed the checks above, which name the place; this tells the compiler. */
const isSelection = (raw: Raw): raw is Raw & Omit<SelectionProblem, 'capacity'> & Partial<SelectionProblem> =>
  isList(raw['candidates']) && isList(raw['budget']);

const checkFrame = ({ candidates, budget, totalBudget, capacity, mix }: Raw): InvalidInput | null => {
  if (!isList(candidates) || candidates.length === 0)
    return invalidInput('selection.no-candidates', 'candidates', [
      '至少要有一个候选项目',
      'list at least one candidate',
    ]);
  if (!isList(budget) || budget.length === 0)
    return invalidInput('selection.no-budget', 'budget', [
      '请给出每个时段的预算',
      'give the budget of every period',
    ]);
  if (totalBudget !== undefined && !isAmount(totalBudget))
    return invalidInput('selection.amount', 'totalBudget', [
      '应为不小于 0 的数',
      'must be a number of at least 0',
    ]);
  if (capacity !== undefined && !isRecord(capacity))
    return invalidInput('selection.shape', 'capacity', [
      '应为角色到各时段容量的对象',
      'map each role to a list',
    ]);
  if (mix !== undefined && !isRecord(mix))
    return invalidInput('selection.shape', 'mix', [
      '应为类别到上下限的对象',
      'map each category to its bounds',
    ]);
  return null;
};

const checkEach = ({ candidates, budget, capacity, mix }: Raw): InvalidInput | null => {
  if (!isList(candidates) || !isList(budget)) return null;
  const periods = budget.length;
  const roles = isRecord(capacity) ? capacity : {};
  return (
    checkAmounts(budget, 'budget') ??
    firstFault(Object.entries(roles), ([role, list]) => checkProfile(list, `capacity.${role}`, periods)) ??
    firstFault(candidates, (one, index) => checkCandidate(one, `candidates[${index}]`, { periods, roles })) ??
    repeatedId(candidates, 'candidates', 'selection.duplicate-id') ??
    firstFault(Object.entries(isRecord(mix) ? mix : {}), ([category, bound]) =>
      checkMix(bound, `mix.${category}`),
    )
  );
};

const checkAmounts = (list: readonly unknown[], at: string): InvalidInput | null =>
  firstFault(list, (amount, index) =>
    isAmount(amount)
      ? null
      : invalidInput('selection.amount', `${at}[${index}]`, [
          `“${String(amount)}”不是不小于 0 的数`,
          `"${String(amount)}" is not a number of at least 0`,
        ]),
  );

/** Exactly one amount per period. */
const checkProfile = (list: unknown, at: string, periods: number): InvalidInput | null => {
  if (!isList(list) || list.length !== periods)
    return invalidInput('selection.periods-differ', at, [
      `预算有 ${periods} 个时段,这里有 ${isList(list) ? list.length : 0} 个`,
      `the budget has ${periods} periods, this has ${isList(list) ? list.length : 0}`,
    ]);
  return checkAmounts(list, at);
};

interface Frame {
  readonly periods: number;
  readonly roles: Raw;
}

const checkCandidate = (one: unknown, at: string, { periods, roles }: Frame): InvalidInput | null => {
  if (!isRecord(one))
    return invalidInput('selection.shape', at, ['候选应为对象', 'a candidate is an object']);
  if (typeof one['id'] !== 'string' || one['id'] === '')
    return invalidInput('selection.shape', `${at}.id`, ['缺少编号', 'the id is missing']);
  const where = `${at} (${one['id']})`;
  if (typeof one['value'] !== 'number' || !Number.isFinite(one['value']))
    return invalidInput('selection.value', `${where}.value`, [
      `“${String(one['value'])}”不是有限数`,
      `"${String(one['value'])}" is not a finite number`,
    ]);
  return (
    checkFields(one, where) ?? checkStarts(one, where, periods) ?? checkUse(one, where, { periods, roles })
  );
};

const checkFields = (one: Raw, at: string): InvalidInput | null => {
  const wrong = (field: string, [zh, en]: readonly [string, string]): InvalidInput =>
    invalidInput('selection.shape', `${at}.${field}`, [zh, en]);
  for (const field of ['mandatory', 'excluded'])
    if (one[field] !== undefined && typeof one[field] !== 'boolean')
      return wrong(field, ['应为 true 或 false', 'must be true or false']);
  for (const field of ['requires', 'excludes']) {
    const ids = one[field];
    if (ids !== undefined && !(isList(ids) && ids.every((id) => typeof id === 'string')))
      return wrong(field, ['应为编号的列表', 'must be a list of ids']);
  }
  if (one['category'] !== undefined && typeof one['category'] !== 'string')
    return wrong('category', ['应为文字', 'must be text']);
  if (one['mandatory'] === true && one['excluded'] === true)
    return invalidInput('selection.mandatory-and-excluded', at, [
      '同一候选不能既强制又排除',
      'a candidate cannot be both mandatory and excluded',
    ]);
  return null;
};

const checkStarts = ({ starts }: Raw, at: string, periods: number): InvalidInput | null => {
  if (starts === undefined) return null;
  const isPeriod = (start: unknown): boolean =>
    typeof start === 'number' && Number.isInteger(start) && start >= 0 && start < periods;
  return isList(starts) &&
    starts.length > 0 &&
    starts.every(isPeriod) &&
    new Set(starts).size === starts.length
    ? null
    : invalidInput('selection.starts', `${at}.starts`, [
        `应为不重复的时段序号 0–${periods - 1}`,
        `must be different period numbers from 0 to ${periods - 1}`,
      ]);
};

/** A candidate with starts may have a profile of its own length, which is then moved to the start. */
const checkUse = (one: Raw, at: string, { periods, roles }: Frame): InvalidInput | null => {
  const { cost, demand = {}, starts } = one;
  const checkOwn = (list: unknown, where: string): InvalidInput | null =>
    starts !== undefined && isList(list) && list.length <= periods
      ? checkAmounts(list, where)
      : checkProfile(list, where, periods);
  if (!isRecord(demand))
    return invalidInput('selection.shape', `${at}.demand`, [
      '应为角色到用量的对象',
      'map each role to a list',
    ]);
  return (
    checkOwn(cost, `${at}.cost`) ??
    firstFault(Object.entries(demand), ([role, list]) =>
      role in roles
        ? checkOwn(list, `${at}.demand.${role}`)
        : invalidInput('selection.unknown-role', `${at}.demand.${role}`, [
            `角色“${role}”没有给出容量`,
            `no capacity is given for the role "${role}"`,
          ]),
    )
  );
};

const isMeaning = (of: unknown): of is MixBound['of'] =>
  of === undefined || of === 'share' || of === 'cost' || of === 'count';

const checkMix = (bound: unknown, at: string): InvalidInput | null => {
  const { min = 0, max = Infinity, of } = isRecord(bound) ? bound : { min: Number.NaN };
  const isBound =
    isMeaning(of) && isAmount(min) && typeof max === 'number' && max >= min && (of !== 'share' || min <= 1);
  return isBound
    ? null
    : invalidInput('selection.mix', at, [
        '应为 {min, max, of},0 ≤ min ≤ max,of 为 share、cost 或 count',
        'must be {min, max, of} with 0 ≤ min ≤ max and of one of share, cost, count',
      ]);
};
