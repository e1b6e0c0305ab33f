import { issuesTarget } from '../reading/issues-target.ts';
import type { RegisterRecord } from '../reading/read-record.ts';
import type { KindContext, RegisterKind, Said } from './kind.ts';
import { ofProject, projectColumns } from './of-project.ts';
import { linkColumns, plainColumns } from './value.ts';

const columnOf = {
  code: 'code',
  title: 'title',
  priority: 'priority',
  status: 'status',
  raisedOn: 'raised_on',
  dueOn: 'due_on',
} as const;

const say = (record: RegisterRecord, { known, before }: KindContext): Said => {
  const owner = linkColumns(
    record,
    {
      field: 'owner',
      lookup: known.people,
      kind: ['人员', 'person'],
      idColumn: 'owner_id',
      textColumn: null,
    },
    before,
  );
  return {
    columns: {
      ...projectColumns(record, known, before),
      ...plainColumns(record, columnOf),
      ...owner.columns,
    },
    doubts: owner.doubts,
  };
};

/** Issues of projects: known by project and number, else by project and title. */
export const issuesKind: RegisterKind = {
  name: 'issues',
  target: issuesTarget,
  table: 'issue',
  subject: 'issue',
  permissions: { create: 'issue.update', update: 'issue.update' },
  ...ofProject({ key: 'title', title: ['问题', 'Issue'] }),
  say,
  blank: {
    project_id: null,
    code: null,
    title: null,
    priority: 'medium',
    owner_id: null,
    status: 'open',
    raised_on: null,
    due_on: null,
  },
  prefix: 'I',
  derived: () => ({}),
  fields: [
    { key: 'code', title: ['问题编号', 'Issue number'], kind: 'code', columns: ['code'] },
    { key: 'title', title: ['问题', 'Issue'], kind: 'text', columns: ['title'] },
    { key: 'priority', title: ['优先级', 'Priority'], kind: 'choice', columns: ['priority'] },
    { key: 'status', title: ['状态', 'Status'], kind: 'choice', columns: ['status'] },
    {
      key: 'owner',
      title: ['责任人', 'Owner'],
      kind: 'person',
      columns: ['owner_id'],
      show: (row, known) => known.people.nameOf(row['owner_id']),
    },
    { key: 'raisedOn', title: ['提出日期', 'Raised on'], kind: 'date', columns: ['raised_on'] },
    { key: 'dueOn', title: ['期限', 'Due on'], kind: 'date', columns: ['due_on'] },
  ],
};
