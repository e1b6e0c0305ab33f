import type { GanttLink, GanttLinkType, GanttRow } from '#web/kit/gantt/model.ts';
import { civilDate, dayFrom, MINUTES_PER_DAY } from '#web/kit/gantt/timescale.ts';

/** A made-up plan of any size: projects of phases of tasks, each task linked to the one before it. */

export const PROJECTS = [
  '核心账务系统重构',
  '统一身份认证平台',
  '数据中台二期',
  '移动办公升级',
  '供应链协同平台',
];
const PHASES = ['方案', '建设', '验证', '上线'];
const TASKS = [
  '需求调研',
  '总体设计',
  '接口开发',
  '数据迁移',
  '集成测试',
  '性能压测',
  '用户验收',
  '上线评审',
];
const PEOPLE = ['张伟', '王芳', '李娜', '刘洋', '陈静', '杨磊'];
const TYPES: readonly GanttLinkType[] = ['FS', 'FS', 'FS', 'FS', 'FS', 'SS', 'FF', 'FS', 'SF'];

export const TODAY = dayFrom(2026, 11, 23) * MINUTES_PER_DAY + 15 * 60;

export interface Plan {
  readonly rows: readonly GanttRow[];
  readonly links: readonly GanttLink[];
}

export function isWorkingDay(day: number): boolean {
  const { weekday, month, day: date } = civilDate(day);
  const isNationalHoliday = month === 10 && date <= 7;
  const isNewYear = month === 1 && date === 1;
  return weekday < 6 && !isNationalHoliday && !isNewYear;
}

export function planOf(count: number): Plan {
  const rows: GanttRow[] = [];
  const links: GanttLink[] = [];
  const random = lehmer(7);
  for (let project = 0; rows.length < count; project += 1) {
    const start = dayFrom(2026, 9, 7) + Math.floor(random() * 30) + (project % 40) * 6;
    addProject({ rows, links, random }, project, start);
  }
  return { rows: rows.slice(0, count), links };
}

interface Draft {
  readonly rows: GanttRow[];
  readonly links: GanttLink[];
  readonly random: () => number;
}

function addProject(draft: Draft, project: number, startDay: number): void {
  const index = draft.rows.length;
  const id = `p${project}`;
  let day = startDay;
  draft.rows.push(summary(id, null, { wbs: `${project + 1}`, name: PROJECTS[project % 5] ?? '', level: 1 }));
  PHASES.forEach((name, phase) => {
    const phaseId = `${id}.${phase}`;
    const phaseAt = draft.rows.length;
    const phaseStart = day;
    const wbs = `${project + 1}.${phase + 1}`;
    draft.rows.push(summary(phaseId, id, { wbs, name: `阶段 ${phase + 1} ${name}`, level: 2 }));
    TASKS.forEach((task, number) => {
      day = addTask(draft, { parent: phaseId, wbs: `${wbs}.${number + 1}`, name: task, number, day });
    });
    close(draft.rows, phaseAt, { start: phaseStart, finish: day });
  });
  close(draft.rows, index, { start: startDay, finish: day });
}

function summary(
  id: string,
  parentId: string | null,
  { wbs, name, level }: { wbs: string; name: string; level: number },
): GanttRow {
  const owner = PEOPLE[wbs.length % PEOPLE.length];
  const empty = { start: null, finish: null, progress: 0, durationLabel: '', critical: false };
  return { id, parentId, level, wbs, name, owner, kind: 'summary', ...empty };
}

function close(rows: GanttRow[], index: number, { start, finish }: { start: number; finish: number }): void {
  const row = rows[index];
  if (row === undefined) return;
  rows[index] = {
    ...row,
    start: at(start),
    finish: at(finish),
    durationLabel: `${finish - start} 天`,
    progress: progressOf(start, finish),
  };
}

interface TaskDraft {
  readonly parent: string;
  readonly wbs: string;
  readonly name: string;
  readonly number: number;
  readonly day: number;
}

function addTask({ rows, links, random }: Draft, { parent, wbs, name, number, day }: TaskDraft): number {
  const isMilestone = number === TASKS.length - 1;
  const length = isMilestone ? 0 : 3 + Math.floor(random() * 7);
  const overlap = !isMilestone && random() < 0.35 ? 2 : 0;
  const slip = Math.floor(random() * 5) - 1;
  const start = day - overlap;
  const finish = start + length;
  const id = `${parent}.${number}`;
  const critical = random() < 0.45;
  rows.push({
    id,
    parentId: parent,
    level: 3,
    wbs,
    name,
    owner: PEOPLE[Math.floor(random() * PEOPLE.length)],
    start: at(start),
    finish: at(finish),
    progress: progressOf(start, finish),
    kind: isMilestone ? 'milestone' : 'task',
    critical,
    baselineStart: at(start - slip),
    baselineFinish: at(finish - slip),
    deadline: number === 5 ? at(finish + Math.floor(random() * 6) - 2) : null,
    durationLabel: `${length} 天`,
  });
  if (number > 0) {
    const type = isMilestone ? 'FS' : (TYPES[Math.floor(random() * TYPES.length)] ?? 'FS');
    const before = rows.at(-2)?.critical === true;
    links.push({ from: `${parent}.${number - 1}`, to: id, type, critical: critical && before });
  }
  return finish;
}

function at(day: number): number {
  return day * MINUTES_PER_DAY;
}

function progressOf(start: number, finish: number): number {
  const done = (TODAY / MINUTES_PER_DAY - start) / Math.max(1, finish - start);
  return Math.round(Math.min(1, Math.max(0, done * 0.9)) * 100) / 100;
}

/** Park and Miller's generator: the same plan on every run. */
export function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
