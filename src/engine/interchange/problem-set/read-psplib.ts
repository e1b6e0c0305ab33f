import type { PlainProject, ReadProblems } from './instance.ts';
import { plainProblem } from './instance.ts';

type Unreadable = Extract<ReadProblems, { status: 'unreadable' }>;

interface Row {
  readonly line: number;
  readonly figures: readonly number[];
}

/**
 * A project in the single-mode format of PSPLIB (Kolisch & Sprecher 1996; `.sm`): the sections
 * precedence relations, requests and durations, and resource availabilities.
 */
export function readPsplib(name: string, text: string): ReadProblems {
  const lines = text.split(/\r?\n/);
  const relations = rowsAfter(lines, /^PRECEDENCE RELATIONS/);
  const requests = rowsAfter(lines, /^REQUESTS\/DURATIONS/);
  const availabilities = rowsAfter(lines, /^RESOURCEAVAILABILITIES/);
  const capacity = availabilities[0]?.figures;
  if (relations.length === 0 || requests.length === 0 || capacity === undefined)
    return unreadable(
      'psplib.section',
      name,
      '缺少 PRECEDENCE RELATIONS、REQUESTS/DURATIONS 或 RESOURCEAVAILABILITIES',
    );
  if (lines.some((line) => /^\s*- (nonrenewable|doubly constrained)\s*:\s*[1-9]/.test(line)))
    return unreadable('psplib.nonrenewable', name, '只支持可更新资源');
  const project = projectOf(relations, requests, capacity);
  if ('status' in project) return project;
  return { status: 'read', instances: [{ name, problem: plainProblem(project), best: null }] };
}

function projectOf(
  relations: readonly Row[],
  requests: readonly Row[],
  capacity: readonly number[],
): PlainProject | Unreadable {
  const several = relations.find(({ figures }) => figures[1] !== 1);
  if (several !== undefined)
    return unreadable('psplib.several-modes', `第 ${several.line} 行`, '只支持单模式项目');
  if (relations.length !== requests.length)
    return unreadable('psplib.rows', '文件', `${relations.length} 行依赖,却有 ${requests.length} 行工期`);
  const misplaced = [...relations.entries(), ...requests.entries()].find(
    ([index, { figures }]) => figures[0] !== index + 1,
  );
  if (misplaced !== undefined)
    return unreadable('psplib.number', `第 ${misplaced[1].line} 行`, '任务须从 1 起依次编号');
  const short =
    relations.find(({ figures }) => figures.length !== 3 + (figures[2] ?? NaN)) ??
    requests.find(({ figures }) => figures.length !== 3 + capacity.length);
  if (short !== undefined) return unreadable('psplib.figures', `第 ${short.line} 行`, '数的个数与表头不符');
  return {
    first: 1,
    capacity,
    duration: requests.map(({ figures }) => figures[2] ?? 0),
    demand: requests.map(({ figures }) => figures.slice(3)),
    successors: relations.map(({ figures }) => figures.slice(3)),
  };
}

/** The rows of figures below a heading, up to the next rule of asterisks. */
function rowsAfter(lines: readonly string[], heading: RegExp): readonly Row[] {
  const begin = lines.findIndex((line) => heading.test(line.trim()));
  if (begin === -1) return [];
  const rows: Row[] = [];
  for (let index = begin + 1; index < lines.length; index++) {
    const line = (lines[index] ?? '').trim();
    if (line.startsWith('*')) break;
    const figures = line.split(/\s+/).map(Number);
    if (line !== '' && figures.every((figure) => !Number.isNaN(figure)))
      rows.push({ line: index + 1, figures });
  }
  return rows;
}

/**
 * A project in the format of Patterson (1984; `.rcp`, also of the RG30 and RG300 sets): figures
 * alone, the counts of activities and resources, the capacities, then for each activity duration,
 * demands, number of successors and the successors.
 */
export function readPatterson(name: string, text: string): ReadProblems {
  const figures = text.trim().split(/\s+/).map(Number);
  const [activities = 0, resources = 0] = figures;
  let at = 2;
  const take = (count: number): number[] => figures.slice(at, (at += count));
  const capacity = take(resources);
  const duration: number[] = [];
  const demand: number[][] = [];
  const successors: number[][] = [];
  for (let activity = 0; activity < activities && at < figures.length; activity++) {
    duration.push(...take(1));
    demand.push(take(resources));
    const [count = 0] = take(1);
    successors.push(take(count));
  }
  if (
    figures.some(Number.isNaN) ||
    duration.length !== activities ||
    at !== figures.length ||
    activities === 0
  )
    return unreadable('patterson.figures', name, '数的个数与活动数、资源数不符');
  const problem = plainProblem({ first: 1, capacity, duration, demand, successors });
  return { status: 'read', instances: [{ name, problem, best: null }] };
}

function unreadable(rule: string, at: string, message: string): Unreadable {
  return { status: 'unreadable', rule, at, message };
}
