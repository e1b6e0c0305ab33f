import { sortKeyOf } from '#platform/search.ts';
import type { RegisterRecord } from '../reading/read-record.ts';
import { unitsTarget } from '../reading/units-target.ts';
import { byCodeOrName } from './by-code-or-name.ts';
import type { KindContext, RegisterKind, Said } from './kind.ts';
import { linkColumns, plainColumns } from './value.ts';

const columnOf = { code: 'code', name: 'name', nameEn: 'name_en', kind: 'kind' } as const;

const say = (record: RegisterRecord, { known, before }: KindContext): Said => {
  const parent = {
    field: 'parent',
    lookup: known.units,
    kind: ['部门', 'unit'],
    idColumn: 'parent_id',
    textColumn: null,
  } as const;
  const head = {
    field: 'head',
    lookup: known.people,
    kind: ['人员', 'person'],
    idColumn: 'head_id',
    textColumn: null,
  } as const;
  const links = [linkColumns(record, parent, before), linkColumns(record, head, before)];
  return {
    columns: Object.assign(
      {},
      plainColumns(record, columnOf),
      ...links.map(({ columns }) => columns),
    ) as Said['columns'],
    doubts: links.flatMap(({ doubts }) => doubts),
  };
};

/** Organisational units: known by code, else by name; a parent may come in the same file. */
export const unitsKind: RegisterKind = {
  name: 'units',
  target: unitsTarget,
  table: 'org_unit',
  projectColumn: null,
  subject: 'unit',
  permissions: { create: 'unit.manage', update: 'unit.manage' },
  ...byCodeOrName,
  say,
  blank: { code: null, name: null, name_en: null, parent_id: null, kind: 'department', head_id: null },
  prefix: 'D',
  derived: (row) => ({ sort_key: sortKeyOf(String(row['name'])) }),
  fields: [
    { key: 'code', title: ['部门编号', 'Unit code'], kind: 'code', columns: ['code'] },
    { key: 'name', title: ['部门名称', 'Unit name'], kind: 'text', columns: ['name'] },
    { key: 'nameEn', title: ['英文名称', 'English name'], kind: 'text', columns: ['name_en'] },
    {
      key: 'parent',
      title: ['上级部门', 'Parent unit'],
      kind: 'department',
      columns: ['parent_id'],
      show: (row, known) => known.units.nameOf(row['parent_id']),
    },
    { key: 'kind', title: ['类型', 'Kind'], kind: 'choice', columns: ['kind'] },
    {
      key: 'head',
      title: ['负责人', 'Head'],
      kind: 'person',
      columns: ['head_id'],
      show: (row, known) => known.people.nameOf(row['head_id']),
    },
  ],
};
