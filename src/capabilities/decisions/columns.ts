import type { ListColumn } from '#platform/list/list.ts';
import { memoKindNames } from './names.ts';

export const decisionColumns: readonly ListColumn[] = [
  { key: 'number', title: ['编号', 'Number'], kind: 'text', width: 130 },
  { key: 'title', title: ['决策', 'Decision'], kind: 'text', width: 320 },
  { key: 'kind', title: ['类型', 'Kind'], kind: 'choice', choices: memoKindNames, width: 120 },
  { key: 'decidedOn', title: ['日期', 'Date'], kind: 'date', width: 110 },
  { key: 'decidedBy', title: ['决策人', 'Decided by'], kind: 'text', width: 160 },
  { key: 'project', title: ['项目', 'Project'], kind: 'text', width: 200 },
  { key: 'forum', title: ['会议', 'Forum'], kind: 'text', width: 140, optional: true },
  { key: 'supersededBy', title: ['被取代', 'Superseded by'], kind: 'text', width: 130 },
];
