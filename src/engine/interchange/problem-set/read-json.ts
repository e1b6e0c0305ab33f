import type { ProblemInstance, ReadProblems } from './instance.ts';
import { plainProblem } from './instance.ts';

/**
 * A set of projects as JSON: by name `{cap, dur, req, succ, ub?}`, activities numbered from 0,
 * `succ` the numbers of each one's successors, `ub` the shortest makespan known.
 */
export function readJsonSet(text: string): ReadProblems {
  const parsed = parse(text);
  if (!isRecord(parsed)) return unreadable('set.not-json', '文件', '不是 JSON 对象:应为 {名称: 项目}');
  const instances: ProblemInstance[] = [];
  for (const [name, value] of Object.entries(parsed)) {
    const instance = instanceOf(name, value);
    if ('status' in instance) return instance;
    instances.push(instance);
  }
  return instances.length === 0
    ? unreadable('set.empty', '文件', '没有任何项目')
    : { status: 'read', instances };
}

type Unreadable = Extract<ReadProblems, { status: 'unreadable' }>;

function instanceOf(name: string, value: unknown): ProblemInstance | Unreadable {
  if (!isRecord(value)) return unreadable('set.instance', name, '项目须为对象');
  const { cap, dur, req, succ, ub } = value;
  if (!isNumbers(cap)) return unreadable('set.capacity', `${name} / cap`, '须为数的列表');
  if (!isNumbers(dur)) return unreadable('set.duration', `${name} / dur`, '须为数的列表');
  if (!isTable(req, dur.length))
    return unreadable('set.demand', `${name} / req`, `须为 ${dur.length} 行数的列表`);
  if (!isTable(succ, dur.length))
    return unreadable('set.successors', `${name} / succ`, `须为 ${dur.length} 行数的列表`);
  return {
    name,
    problem: plainProblem({ first: 0, capacity: cap, duration: dur, demand: req, successors: succ }),
    best: typeof ub === 'number' ? ub : null,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'number');

const isTable = (value: unknown, rows: number): value is readonly (readonly number[])[] =>
  Array.isArray(value) && value.length === rows && value.every(isNumbers);

function unreadable(rule: string, at: string, message: string): Unreadable {
  return { status: 'unreadable', rule, at, message };
}
