import { firstFault, invalidInput, isList, isRecord, type InvalidInput } from '../invalid-input.ts';
import { assign } from './assignment.ts';
import type { StaffingViolation } from './hours/verify-hours.ts';

/** Each task gets one person of its own. */
export interface OneToOneProblem {
  readonly tasks: readonly string[];
  readonly people: readonly string[];
  /** What each person costs on each task, by task; null where that must not be. */
  readonly cost: readonly (readonly (number | null)[])[];
}

export interface Pairing {
  readonly task: string;
  readonly person: string;
  readonly cost: number;
}

export type OneToOneStaffing =
  | {
      readonly status: 'optimal';
      readonly assignments: readonly Pairing[];
      readonly value: number;
      readonly bound: number;
      readonly gap: 0;
    }
  /** These tasks together have fewer people who may do them than there are of them. */
  | { readonly status: 'infeasible'; readonly tasks: readonly string[]; readonly people: readonly string[] };

/** The cheapest way to give each task a person of its own; the optimum, always. */
export const staffOneToOne = ({ tasks, people, cost }: OneToOneProblem): OneToOneStaffing => {
  const able = (rows: readonly number[]): string[] =>
    people.filter((_, column) => rows.some((row) => (cost[row]?.[column] ?? null) !== null));
  const named = (rows: readonly number[]): string[] => rows.map((row) => tasks[row] ?? '');
  const all = Array.from(tasks.keys());
  if (tasks.length > people.length) return { status: 'infeasible', tasks, people: able(all) };
  const answer = assign({
    rows: tasks.length,
    columns: people.length,
    cost: Float64Array.from(cost.flat(), (one) => one ?? Infinity),
  });
  if (answer.status === 'impossible')
    return { status: 'infeasible', tasks: named(answer.rows), people: able(answer.rows) };
  const assignments = tasks.map((task, row): Pairing => {
    const column = answer.columnOf[row] ?? 0;
    return { task, person: people[column] ?? '', cost: cost[row]?.[column] ?? 0 };
  });
  return { status: 'optimal', assignments, value: answer.cost, bound: answer.cost, gap: 0 };
};

export type ReadOneToOne = { readonly status: 'read'; readonly problem: OneToOneProblem } | InvalidInput;

/** A one-to-one problem from what a JSON file held, or the first thing wrong with it. */
export const readOneToOne = (raw: unknown): ReadOneToOne => {
  if (!isRecord(raw))
    return invalidInput('staffing.shape', '/', ['应为一个对象', 'the input must be one object']);
  const { tasks, people, cost } = raw;
  const fault = checkNames(tasks, 'tasks') ?? checkNames(people, 'people') ?? checkCost(cost, tasks, people);
  if (fault !== null) return fault;
  if (!isOneToOne(raw)) throw new RangeError('readOneToOne: the checks are incomplete');
  return { status: 'read', problem: raw };
};

/** Holds for whatever passed the checks, which name the place; this tells the compiler. */
const isOneToOne = (raw: unknown): raw is OneToOneProblem => isRecord(raw) && isList(raw['cost']);

const checkNames = (list: unknown, at: string): InvalidInput | null => {
  if (!isList(list) || list.length === 0 || !list.every((one) => typeof one === 'string'))
    return invalidInput('staffing.shape', at, ['应为编号的列表,不能为空', 'must list ids, at least one']);
  const again = list.find((one, index) => list.indexOf(one) !== index);
  return again === undefined
    ? null
    : invalidInput('staffing.duplicate-id', at, [
        `编号“${String(again)}”出现两次`,
        `the id "${String(again)}" occurs twice`,
      ]);
};

const checkCost = (cost: unknown, tasks: unknown, people: unknown): InvalidInput | null => {
  const [rows, columns] = [isList(tasks) ? tasks.length : 0, isList(people) ? people.length : 0];
  if (!isList(cost) || cost.length !== rows)
    return invalidInput('staffing.shape', 'cost', [`应有 ${rows} 行`, `must have ${rows} rows`]);
  return firstFault(cost, (row, index) =>
    isList(row) && row.length === columns && row.every(isCost)
      ? null
      : invalidInput('staffing.cost', `cost[${index}]`, [
          `应为 ${columns} 个有限数或 null`,
          `must be ${columns} finite numbers or null`,
        ]),
  );
};

const isCost = (one: unknown): boolean => one === null || (typeof one === 'number' && Number.isFinite(one));

/** Every promise that a one-to-one staffing breaks; empty when it is sound. */
export const verifyOneToOne = (
  { tasks, people, cost }: OneToOneProblem,
  { assignments, value }: { assignments: readonly Pairing[]; value?: number | undefined },
): readonly StaffingViolation[] => {
  const total = assignments.reduce((sum, { task, person }) => {
    return sum + (cost[tasks.indexOf(task)]?.[people.indexOf(person)] ?? 0);
  }, 0);
  const differs = value !== undefined && Math.abs(value - total) > 1e-6 * Math.max(1, Math.abs(total));
  const twice = assignments.filter(
    ({ person }, at) => assignments.findIndex((one) => one.person === person) !== at,
  );
  return [
    ...tasks
      .filter((task) => assignments.filter((one) => one.task === task).length !== 1)
      .map((task) => ({ rule: 'task', at: task, message: '应恰有一人 / must have one person' })),
    ...assignments
      .filter(({ task, person }) => (cost[tasks.indexOf(task)]?.[people.indexOf(person)] ?? null) === null)
      .map(({ task, person }) => ({
        rule: 'allowed',
        at: `${task} × ${person}`,
        message: '不允许 / is not allowed',
      })),
    ...twice.map(({ person }) => ({ rule: 'twice', at: person, message: '用了两次 / is taken twice' })),
    ...(differs ? [{ rule: 'value', at: 'value', message: `应为 ${total} / must be ${total}` }] : []),
  ];
};
