import type { ListColumn } from '#platform/list/list.ts';
import { unitKinds } from './names.ts';

export const unitColumns: readonly ListColumn[] = [
  { key: 'code', title: ['部门编号', 'Unit code'], kind: 'text' },
  { key: 'name', title: ['部门名称', 'Unit name'], kind: 'text' },
  { key: 'nameEn', title: ['英文名称', 'English name'], kind: 'text' },
  { key: 'parentCode', title: ['上级部门编号', 'Parent code'], kind: 'text' },
  { key: 'kind', title: ['类型', 'Kind'], kind: 'choice', choices: unitKinds },
  { key: 'head', title: ['负责人', 'Head'], kind: 'text' },
];

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
