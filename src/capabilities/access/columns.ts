import type { ListColumn } from '#platform/list/list.ts';

export const accountColumns: readonly ListColumn[] = [
  { key: 'login', title: ['登录名', 'Sign-in name'], kind: 'text', width: 140 },
  { key: 'name', title: ['姓名', 'Name'], kind: 'text', sortBy: 'sortKey', width: 120 },
  { key: 'unitName', title: ['部门', 'Unit'], kind: 'text', width: 160 },
  {
    key: 'state',
    title: ['状态', 'State'],
    kind: 'choice',
    choices: { open: ['正常', 'Active'], locked: ['已锁定', 'Locked'], disabled: ['已停用', 'Disabled'] },
    width: 90,
  },
  { key: 'hasTotp', title: ['两步验证', 'Two-step verification'], kind: 'boolean', width: 110 },
  { key: 'hasOidc', title: ['单点登录', 'Single sign-on'], kind: 'boolean', width: 100 },
  { key: 'mustChangePassword', title: ['待改初始密码', 'Initial password'], kind: 'boolean', optional: true },
  { key: 'seenAt', title: ['最近使用', 'Last used'], kind: 'instant', width: 160 },
];

export const auditColumns: readonly ListColumn[] = [
  { key: 'at', title: ['时间', 'At'], kind: 'instant', width: 170 },
  { key: 'actorName', title: ['操作人', 'Who'], kind: 'text', width: 120 },
  { key: 'action', title: ['操作', 'Action'], kind: 'text', width: 160 },
  {
    key: 'outcome',
    title: ['结果', 'Outcome'],
    kind: 'choice',
    choices: { done: ['成功', 'Done'], refused: ['被拒绝', 'Refused'] },
    width: 90,
  },
  { key: 'subjectType', title: ['对象类型', 'Subject type'], kind: 'text', width: 110 },
  { key: 'subjectLabel', title: ['对象', 'Subject'], kind: 'text', width: 220 },
  { key: 'ip', title: ['来源地址', 'From'], kind: 'text', width: 130 },
  { key: 'actorKind', title: ['身份', 'Kind'], kind: 'text', optional: true },
  { key: 'subjectId', title: ['对象编号', 'Subject id'], kind: 'text', optional: true },
  { key: 'requestId', title: ['请求编号', 'Request'], kind: 'text', optional: true },
  { key: 'id', title: ['序号', 'No.'], kind: 'number', optional: true },
];
