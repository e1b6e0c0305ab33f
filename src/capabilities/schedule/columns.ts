import type { ListColumn } from '#platform/list/list.ts';

export const taskColumns: readonly ListColumn[] = [
  { key: 'wbs', title: ['WBS', 'WBS'], kind: 'text', sortBy: 'position', width: 90 },
  { key: 'name', title: ['任务名称', 'Task'], kind: 'text', width: 260 },
  { key: 'project', title: ['项目', 'Project'], kind: 'text', width: 200 },
  {
    key: 'kind',
    title: ['类别', 'Kind'],
    kind: 'choice',
    choices: { task: ['任务', 'Task'], summary: ['摘要', 'Summary'], milestone: ['里程碑', 'Milestone'] },
    width: 80,
  },
  { key: 'owner', title: ['负责人', 'Owner'], kind: 'text', width: 100 },
  { key: 'mine', title: ['我负责', 'Mine'], kind: 'boolean', width: 80, optional: true },
  { key: 'startAt', title: ['开始', 'Start'], kind: 'date', width: 110 },
  { key: 'finishAt', title: ['完成', 'Finish'], kind: 'date', width: 110 },
  { key: 'percentComplete', title: ['完成率', 'Done'], kind: 'percent', width: 80 },
  { key: 'critical', title: ['关键', 'Critical'], kind: 'boolean', width: 70 },
  { key: 'deadlineAt', title: ['期限', 'Deadline'], kind: 'date', width: 110, optional: true },
];
