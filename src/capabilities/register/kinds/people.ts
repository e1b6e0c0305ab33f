import { initialsOf, sortKeyOf } from '#platform/search.ts';
import { whyOf } from '../reading/doubt.ts';
import { peopleTarget } from '../reading/people-target.ts';
import type { RegisterRecord } from '../reading/read-record.ts';
import { byCodeOrName } from './by-code-or-name.ts';
import type { KindContext, RegisterKind, Row, Said } from './kind.ts';
import { linkColumns, plainColumns } from './value.ts';

const columnOf = {
  code: 'code',
  name: 'name',
  post: 'post',
  grade: 'grade',
  email: 'email',
  phone: 'phone',
  city: 'city',
  hiredOn: 'hired_on',
  leftOn: 'left_on',
  costPerHourFen: 'cost_per_hour_fen',
} as const;

const hoursColumns = ({ fields, row }: RegisterRecord): Said => {
  const value = fields['hoursPerDay'];
  if (value?.kind !== 'number') return { columns: {}, doubts: [] };
  const minutes = Math.round(value.number * 60);
  if (minutes >= 0 && minutes <= 1440) return { columns: { minutes_per_day: minutes }, doubts: [] };
  const why = whyOf('register.out-of-range');
  return { columns: {}, doubts: [{ row, column: value.from, value: String(value.number), why }] };
};

const say = (record: RegisterRecord, { known, before }: KindContext): Said => {
  const unit = {
    field: 'unit',
    lookup: known.units,
    kind: ['部门', 'unit'],
    idColumn: 'unit_id',
    textColumn: null,
  } as const;
  const linked = linkColumns(record, unit, before);
  const hours = hoursColumns(record);
  return {
    columns: { ...plainColumns(record, columnOf), ...linked.columns, ...hours.columns },
    doubts: [...linked.doubts, ...hours.doubts],
  };
};

/** People: known by staff number, else by name. */
export const peopleKind: RegisterKind = {
  name: 'people',
  target: peopleTarget,
  table: 'person',
  projectColumn: null,
  subject: 'person',
  permissions: { create: 'people.manage', update: 'people.manage' },
  ...byCodeOrName,
  say,
  blank: {
    code: null,
    name: null,
    unit_id: null,
    post: null,
    grade: null,
    email: null,
    phone: null,
    city: null,
    hired_on: null,
    left_on: null,
    cost_per_hour_fen: null,
    minutes_per_day: 480,
    skills: [],
  },
  prefix: 'P',
  derived: (row: Row) => ({
    sort_key: sortKeyOf(String(row['name'])),
    initials: initialsOf(String(row['name'])),
  }),
  fields: [
    { key: 'code', title: ['工号', 'Staff number'], kind: 'code', columns: ['code'] },
    { key: 'name', title: ['姓名', 'Name'], kind: 'text', columns: ['name'] },
    {
      key: 'unit',
      title: ['部门', 'Unit'],
      kind: 'department',
      columns: ['unit_id'],
      show: (row, known) => known.units.nameOf(row['unit_id']),
    },
    { key: 'post', title: ['岗位', 'Post'], kind: 'text', columns: ['post'] },
    { key: 'grade', title: ['职级', 'Grade'], kind: 'text', columns: ['grade'] },
    { key: 'email', title: ['邮箱', 'E-mail'], kind: 'text', columns: ['email'] },
    { key: 'phone', title: ['电话', 'Phone'], kind: 'text', columns: ['phone'] },
    { key: 'city', title: ['城市', 'City'], kind: 'text', columns: ['city'] },
    { key: 'hiredOn', title: ['入职日期', 'Joined on'], kind: 'date', columns: ['hired_on'] },
    { key: 'leftOn', title: ['离职日期', 'Left on'], kind: 'date', columns: ['left_on'] },
    {
      key: 'costPerHourFen',
      title: ['小时费率', 'Hourly rate'],
      kind: 'money',
      columns: ['cost_per_hour_fen'],
    },
    {
      key: 'minutesPerDay',
      title: ['每日工时（分钟）', 'Minutes a day'],
      kind: 'number',
      columns: ['minutes_per_day'],
    },
  ],
};
