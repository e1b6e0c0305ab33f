import { fill, type Locale } from '#platform/i18n.ts';
import { punctuationOf } from '#platform/punctuation.ts';
import { defineTexts, textsIn } from '#web/i18n/texts.ts';
import type { GanttRow, GanttTexts } from '#web/kit/gantt/model.ts';
import { dateText, headerText, zoomTexts } from '../../projects/ui/time-texts.ts';
import { planTexts } from './texts.ts';

const words = defineTexts({
  grid: ['任务', 'Tasks'],
  chart: ['甘特图', 'Gantt chart'],
  toolbar: ['甘特图工具', 'Gantt tools'],
  splitter: ['表格宽度', 'Width of the table'],
  empty: ['计划里还没有任务', 'The plan has no tasks yet'],
  collapseAll: ['全部折叠', 'Collapse all'],
  expandAll: ['全部展开', 'Expand all'],
  expandTo: ['展开到', 'Expand to'],
  level: ['第 {level} 级', 'Level {level}'],
  layers: ['显示内容', 'Shown'],
  baseline: ['基准', 'Baseline'],
  links: ['依赖', 'Dependencies'],
  criticalPath: ['关键路径', 'Critical path'],
  labels: ['名称', 'Names'],
  done: ['已完成', 'Done'],
  remaining: ['未完成', 'Remaining'],
  split: ['中断', 'Paused'],
  critical: ['关键任务', 'Critical'],
  milestone: ['里程碑', 'Milestone'],
  summary: ['汇总', 'Summary'],
  deadline: ['期限', 'Deadline'],
  today: ['今天', 'Today'],
});

/** Keys of `cells` whose texts the tooltip shows. */
const tooltipCells = ['slack', 'driver'] as const;

const at = (minute: number | null | undefined) => (typeof minute === 'number' ? dateText(minute) : null);

const most = 4;

/** `03-02, 03-05 – 03-06, …`: where a split task is worked; nothing of a task in one piece. */
const partsText = ({ parts = [] }: GanttRow, locale: Locale): string => {
  if (parts.length < 2) return '';
  const days = parts
    .slice(0, most)
    .map(({ start, finish }) => [...new Set([start, finish].map((at) => dateText(at).slice(5)))].join(' – '));
  return punctuationOf(locale).listed(parts.length > most ? [...days, '…'] : days);
};

const tooltipOf = (locale: Locale) => {
  const t = textsIn(planTexts, locale);
  const cellLabels = { slack: t.totalSlack, driver: t.driver } as const;
  return (row: GanttRow) => {
    const lines = [
      { label: t.start, value: at(row.start) ?? '—' },
      { label: t.finish, value: at(row.finish) ?? '—' },
      { label: t.parts, value: partsText(row, locale) },
      { label: t.duration, value: row.durationLabel },
      { label: t.progress, value: `${Math.round(row.progress * 100)}%` },
      ...tooltipCells.map((key) => ({ label: cellLabels[key], value: row.cells?.[key] ?? '' })),
      { label: t.owner, value: row.owner ?? '' },
      { label: t.baselineFinish, value: at(row.baselineFinish) ?? '' },
      { label: t.deadline, value: at(row.deadline) ?? '' },
    ];
    return { title: `${row.wbs} ${row.name}`, lines: lines.filter(({ value }) => value !== '') };
  };
};

const build = (locale: Locale): GanttTexts => {
  const t = textsIn(words, locale);
  const { name, owner, start, finish, duration } = textsIn(planTexts, locale);
  return {
    ...zoomTexts(locale),
    grid: t.grid,
    chart: t.chart,
    toolbar: t.toolbar,
    splitter: t.splitter,
    empty: t.empty,
    columns: { name, owner, start, finish, duration },
    collapseAll: t.collapseAll,
    expandAll: t.expandAll,
    expandTo: t.expandTo,
    level: (level) => fill(t.level, { level }),
    layersGroup: t.layers,
    layers: { baseline: t.baseline, links: t.links, critical: t.criticalPath, labels: t.labels },
    legend: {
      done: t.done,
      remaining: t.remaining,
      split: t.split,
      critical: t.critical,
      baseline: t.baseline,
      milestone: t.milestone,
      summary: t.summary,
      deadline: t.deadline,
      today: t.today,
    },
    date: dateText,
    header: headerText(locale),
    tooltip: tooltipOf(locale),
    barLabel: (row) =>
      row.kind === 'task' && row.progress > 0 && row.progress < 1
        ? `${row.name} ${Math.round(row.progress * 100)}%`
        : row.name,
  };
};

const built: Readonly<Record<Locale, GanttTexts>> = { 'zh-CN': build('zh-CN'), en: build('en') };

/** The words of the Gantt chart; the same object at every call, as the drawing asks for. */
export const ganttTexts = (locale: Locale): GanttTexts => built[locale];
