import type { Locale } from '#platform/i18n.ts';
import { fill } from '#platform/i18n.ts';
import { defineTexts, textsIn } from '#web/i18n/texts.ts';
import { MINUTES_PER_DAY } from '#web/kit/gantt/timescale.ts';
import type { TimelineTexts } from '#web/kit/timeline/model.ts';
import { dateText, headerText, zoomTexts } from '../time-texts.ts';

const words = defineTexts({
  grid: ['项目', 'Projects'],
  chart: ['项目时间线', 'Timeline of the projects'],
  toolbar: ['时间线工具', 'Timeline tools'],
  splitter: ['表格宽度', 'Width of the table'],
  empty: ['没有符合条件的项目', 'No project matches'],
  name: ['项目', 'Project'],
  good: ['正常', 'Good'],
  warning: ['预警', 'Warning'],
  severe: ['严重', 'Severe'],
  unknown: ['未评估', 'Not assessed'],
  ended: ['已结束', 'Ended'],
  baseline: ['基准', 'Baseline'],
  reached: ['已达成里程碑', 'Milestone reached'],
  open: ['未达成里程碑', 'Milestone open'],
  today: ['今天', 'Today'],
  count: ['{count} 个项目', '{count} projects'],
  start: ['开始', 'Start'],
  finish: ['计划完成', 'Finish'],
  progress: ['完成率', 'Done'],
  baselineFinish: ['基准完成', 'Baseline finish'],
  health: ['健康度', 'Health'],
});

const shownMilestones = 6;

const last = (finish: number | null): string => (finish === null ? '—' : dateText(finish - MINUTES_PER_DAY));

const build = (locale: Locale): TimelineTexts => {
  const t = textsIn(words, locale);
  const { good, warning, severe, unknown, ended } = t;
  const health = { good, warning, severe, unknown, ended };
  return {
    ...zoomTexts(locale),
    grid: t.grid,
    chart: t.chart,
    toolbar: t.toolbar,
    splitter: t.splitter,
    empty: t.empty,
    name: t.name,
    health,
    legend: { baseline: t.baseline, reached: t.reached, open: t.open, today: t.today },
    count: (count) => fill(t.count, { count }),
    header: headerText(locale),
    tooltip: (row) => ({
      title: row.name,
      lines: [
        { label: t.health, value: health[row.health] },
        { label: t.start, value: row.start === null ? '—' : dateText(row.start) },
        { label: t.finish, value: last(row.finish) },
        ...(row.baselineFinish === null
          ? []
          : [{ label: t.baselineFinish, value: last(row.baselineFinish) }]),
        { label: t.progress, value: percent(row.progress) },
        ...row.milestones
          .slice(0, shownMilestones)
          .map(({ name, minute }) => ({ label: name, value: dateText(minute) })),
      ],
    }),
    barLabel: (row) => percent(row.progress),
  };
};

const percent = (ratio: number): string => `${Math.round(ratio * 100)}%`;

const built: Readonly<Record<Locale, TimelineTexts>> = { 'zh-CN': build('zh-CN'), en: build('en') };

/** The words of the timeline; the same object at every call, as the drawing asks for. */
export const timelineTexts = (locale: Locale): TimelineTexts => built[locale];
