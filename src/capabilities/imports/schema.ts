import { z } from 'zod';
import type { ListColumn } from '#platform/list/list.ts';

export const importKinds = ['register', 'plan', 'people', 'units', 'calendar', 'risks'] as const;
export const importStates = ['previewed', 'applied', 'undone'] as const;

export const ImportId = z.object({ id: z.uuid() });

export const ImportRow = z.object({
  id: z.uuid(),
  kind: z.enum(importKinds),
  fileName: z.string(),
  state: z.enum(importStates),
  by: z.string().nullable(),
  createdAt: z.string(),
  appliedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  summary: z.record(z.string(), z.unknown()).describe('counts, by kind'),
});

export type ImportRow = z.output<typeof ImportRow>;

/** A run with its whole report: differences, doubts, what could not be kept. */
export const ImportDetail = ImportRow.extend({
  mapping: z.record(z.string(), z.unknown()),
  report: z.record(z.string(), z.unknown()),
});
export type ImportDetail = z.output<typeof ImportDetail>;

export const importColumns: readonly ListColumn[] = [
  {
    key: 'kind',
    title: ['种类', 'Kind'],
    kind: 'choice',
    choices: {
      register: ['项目登记册', 'Project register'],
      plan: ['项目计划', 'Plan'],
      people: ['人员', 'People'],
      units: ['部门', 'Units'],
      calendar: ['日历', 'Calendar'],
      risks: ['风险', 'Risks'],
    },
  },
  { key: 'fileName', title: ['文件', 'File'], kind: 'text' },
  {
    key: 'state',
    title: ['状态', 'State'],
    kind: 'choice',
    choices: {
      previewed: ['待确认', 'Awaiting confirmation'],
      applied: ['已导入', 'Imported'],
      undone: ['已撤销', 'Undone'],
    },
  },
  { key: 'by', title: ['操作人', 'By'], kind: 'text' },
  { key: 'createdAt', title: ['上传时间', 'Uploaded'], kind: 'instant' },
  { key: 'appliedAt', title: ['导入时间', 'Imported'], kind: 'instant' },
];
