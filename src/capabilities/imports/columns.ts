import type { ListColumn } from '#platform/list/list.ts';

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
      issues: ['问题', 'Issues'],
      milestones: ['里程碑', 'Milestones'],
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
