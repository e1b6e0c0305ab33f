import { MINUTES_PER_DAY } from '#web/kit/gantt/timescale.ts';
import type { Health, TimelineMilestone, TimelineRow, TimelineTexts } from '#web/kit/timeline/model.ts';
import { lehmer, PROJECTS, TODAY } from './plan.ts';
import { date, headerText, TEXTS } from './texts.ts';

/** A made-up portfolio: projects of four departments, with a given number of tasks among them. */

export const GROUPS = ['研发一部', '平台部', '数据部', '业务部'].map((title) => ({ key: title, title }));

const HEALTHS: readonly Health[] = ['good', 'good', 'good', 'warning', 'severe', 'unknown'];
const GATES = ['立项', '方案', '投产', '验收'];

export function portfolioOf(projects: number, tasks: number): TimelineRow[] {
  const random = lehmer(11);
  return Array.from({ length: projects }, (_, at) => projectOf(at, Math.round(tasks / projects), random));
}

function projectOf(at: number, tasks: number, random: () => number): TimelineRow {
  const today = TODAY / MINUTES_PER_DAY;
  const start = Math.round(today - 260 + random() * 380);
  const length = Math.round(80 + random() * 260);
  const finish = start + length;
  const slip = Math.round(random() * 40 - 8);
  const department = GROUPS[at % GROUPS.length]?.title ?? '';
  const health = HEALTHS[Math.floor(random() * HEALTHS.length)] ?? 'good';
  return {
    id: `P${at}`,
    name: `${PROJECTS[at % PROJECTS.length] ?? ''}${at >= PROJECTS.length ? ` ${at}` : ''}`,
    note: `PRJ-${26_001 + at} · ${department}`,
    group: department,
    start: minute(start),
    finish: minute(finish),
    progress: Math.min(1, Math.max(0, ((today - start) / length) * 0.9)),
    baselineStart: minute(start - slip / 3),
    baselineFinish: minute(finish - slip),
    health: start > today ? 'unknown' : health,
    milestones: GATES.map((name, gate): TimelineMilestone => {
      const day = start + (length * (gate + 0.6)) / GATES.length;
      return { name, minute: minute(day), isReached: day < today };
    }),
    tasks: Array.from({ length: tasks }, () => {
      const from = start + random() * length * 0.9;
      return { start: minute(from), finish: minute(from + 2 + random() * 14), critical: random() < 0.3 };
    }),
  };
}

function minute(day: number): number {
  return Math.round(day) * MINUTES_PER_DAY;
}

export const TIMELINE_TEXTS: TimelineTexts = {
  ...TEXTS,
  grid: '项目',
  chart: '项目时间轴',
  toolbar: '时间轴工具',
  name: '项目',
  empty: '这里显示所有项目的时间轴',
  health: { good: '正常', warning: '预警', severe: '严重', unknown: '未评估', ended: '已结束' },
  legend: { baseline: '基准', reached: '已达成里程碑', open: '未达成里程碑', today: '今天' },
  count: (projects) => `${projects} 个项目`,
  header: headerText,
  tooltip: (row) => ({
    title: row.name,
    lines: [
      { label: '开始', value: date(row.start ?? 0) },
      { label: '完成', value: date(row.finish ?? 0) },
      { label: '进度', value: `${Math.round(row.progress * 100)}%` },
      ...row.milestones.map((gate) => ({ label: gate.name, value: date(gate.minute) })),
    ],
  }),
  barLabel: (row) => `${Math.round(row.progress * 100)}%`,
};
