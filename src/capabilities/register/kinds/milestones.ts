import { milestonesTarget } from '../reading/milestones-target.ts';
import type { RegisterRecord } from '../reading/read-record.ts';
import type { KindContext, RegisterKind, Row, Said } from './kind.ts';
import { ofProject, projectColumns } from './of-project.ts';
import { plainColumns, plainValue } from './value.ts';

const columnOf = {
  code: 'code',
  name: 'name',
  baselineOn: 'baseline_on',
  forecastOn: 'forecast_on',
  actualOn: 'actual_on',
  note: 'note',
} as const;

const keyColumns = ({ fields }: RegisterRecord): Row => {
  const value = plainValue(fields['isKey']);
  return value === null ? {} : { is_key: value === 'yes' };
};

const say = (record: RegisterRecord, { known, before }: KindContext): Said => ({
  columns: {
    ...projectColumns(record, known, before),
    ...plainColumns(record, columnOf),
    ...keyColumns(record),
  },
  doubts: [],
});

/** Milestones of projects: known by project and number, else by project and name. */
export const milestonesKind: RegisterKind = {
  name: 'milestones',
  target: milestonesTarget,
  table: 'milestone',
  subject: 'milestone',
  permissions: { create: 'project.update', update: 'project.update' },
  ...ofProject({ key: 'name', title: ['里程碑', 'Milestone'] }),
  say,
  blank: {
    project_id: null,
    code: null,
    name: null,
    baseline_on: null,
    forecast_on: null,
    actual_on: null,
    is_key: true,
    note: null,
  },
  prefix: 'M',
  derived: () => ({}),
  fields: [
    { key: 'code', title: ['里程碑编号', 'Milestone number'], kind: 'code', columns: ['code'] },
    { key: 'name', title: ['里程碑', 'Milestone'], kind: 'text', columns: ['name'] },
    { key: 'baselineOn', title: ['基准日期', 'Baseline'], kind: 'date', columns: ['baseline_on'] },
    { key: 'forecastOn', title: ['预计日期', 'Forecast'], kind: 'date', columns: ['forecast_on'] },
    { key: 'actualOn', title: ['实际日期', 'Actual'], kind: 'date', columns: ['actual_on'] },
    {
      key: 'isKey',
      title: ['关键里程碑', 'Key milestone'],
      kind: 'choice',
      columns: ['is_key'],
      show: (row) => (row['is_key'] === true ? 'yes' : 'no'),
    },
    { key: 'note', title: ['备注', 'Note'], kind: 'text', columns: ['note'] },
  ],
};
