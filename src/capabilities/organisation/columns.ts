import type { ListColumn } from '#platform/list/list.ts';

export const personColumns: readonly ListColumn[] = [
  { key: 'code', title: ['工号', 'Staff no.'], kind: 'text', width: 100 },
  { key: 'name', title: ['姓名', 'Name'], kind: 'text', sortBy: 'sortKey', width: 120 },
  { key: 'unitName', title: ['部门', 'Unit'], kind: 'text', width: 160 },
  { key: 'post', title: ['岗位', 'Post'], kind: 'text', width: 160 },
  { key: 'grade', title: ['职级', 'Grade'], kind: 'text', width: 80 },
  { key: 'email', title: ['邮箱', 'E-mail'], kind: 'text', width: 200 },
  { key: 'phone', title: ['电话', 'Phone'], kind: 'text', width: 140 },
  { key: 'city', title: ['城市', 'City'], kind: 'text', width: 80 },
  { key: 'hiredOn', title: ['入职日期', 'Joined on'], kind: 'date', optional: true },
  { key: 'leftOn', title: ['离职日期', 'Left on'], kind: 'date', optional: true },
  { key: 'minutesPerDay', title: ['每日工时（分钟）', 'Minutes a day'], kind: 'number', optional: true },
  { key: 'costPerHourFen', title: ['小时费率', 'Hourly rate'], kind: 'money', optional: true },
];
