import type { GanttRow, GanttTexts, HeaderCell } from '#web/kit/gantt/model.ts';
import { civilDate, dayOf, isoWeek } from '#web/kit/gantt/timescale.ts';

const two = (value: number) => String(value).padStart(2, '0');
const WEEKDAYS = ['', '一', '二', '三', '四', '五', '六', '日'];

export function date(minute: number): string {
  const { year, month, day } = civilDate(dayOf(minute));
  return `${year}-${two(month)}-${two(day)}`;
}

export function headerText({ unit, day, width }: HeaderCell): string {
  const { year, month, day: date, weekday } = civilDate(day);
  const quarter = Math.ceil(month / 3);
  switch (unit) {
    case 'day':
      return width >= 46 ? `${date} ${WEEKDAYS[weekday] ?? ''}` : `${date}`;
    case 'week':
      if (width > 160) return `${year} 年 ${month} 月 · W${two(isoWeek(day).week)}`;
      return width >= 76
        ? `W${two(isoWeek(day).week)} ${two(month)}-${two(date)}`
        : `${two(month)}-${two(date)}`;
    case 'month':
      return width > 70 ? `${year} 年 ${month} 月` : `${month} 月`;
    case 'quarter':
      return width > 100 ? `${year} 年 Q${quarter}` : `Q${quarter}`;
    case 'year':
      return width > 60 ? `${year} 年` : `${year}`;
  }
}

function tooltip(row: GanttRow) {
  return {
    title: `${row.wbs} ${row.name}`,
    lines: [
      { label: '开始', value: row.start === null ? '—' : date(row.start) },
      { label: '完成', value: row.finish === null ? '—' : date(row.finish) },
      { label: '工期', value: row.durationLabel },
      { label: '进度', value: `${Math.round(row.progress * 100)}%` },
      { label: '总浮时', value: row.critical ? '0 天' : '4 天' },
      { label: '由何决定', value: row.critical ? '前置任务' : '日历' },
    ],
  };
}

export const TEXTS: GanttTexts = {
  grid: '任务',
  chart: '甘特图',
  toolbar: '甘特图工具',
  splitter: '表格宽度',
  empty: '这里显示计划中的任务',
  columns: { name: '任务名称', owner: '负责人', start: '开始', finish: '完成', duration: '工期' },
  collapseAll: '全部折叠',
  expandAll: '全部展开',
  expandTo: '展开到',
  level: (level) => `第 ${level} 级`,
  layersGroup: '显示内容',
  layers: { baseline: '基准', links: '依赖', critical: '关键路径', labels: '名称' },
  zoom: '时间刻度',
  units: { day: '日', week: '周', month: '月', quarter: '季', year: '年' },
  zoomIn: '放大',
  zoomOut: '缩小',
  today: '今天',
  fit: '适合窗口',
  legend: {
    done: '已完成',
    split: '中断',
    remaining: '未完成',
    critical: '关键任务',
    baseline: '基准',
    milestone: '里程碑',
    summary: '汇总',
    deadline: '期限',
    today: '今天',
  },
  date,
  header: headerText,
  tooltip,
  barLabel: (row) =>
    row.kind === 'task' && row.progress > 0 && row.progress < 1
      ? `${row.name} ${Math.round(row.progress * 100)}%`
      : row.name,
};
