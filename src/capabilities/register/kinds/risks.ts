import { whyOf } from '../reading/doubt.ts';
import type { RegisterRecord } from '../reading/read-record.ts';
import { risksTarget } from '../reading/risks-target.ts';
import type { KindContext, RegisterKind, Row, Said } from './kind.ts';
import { sameWord } from './lookup.ts';
import { ofProject, projectColumns } from './of-project.ts';
import { linkColumns, plainColumns, textOf } from './value.ts';

const columnOf = {
  code: 'code',
  title: 'title',
  kind: 'kind',
  category: 'category',
  costImpactFen: 'cost_impact_fen',
  scheduleImpactDays: 'schedule_impact_days',
  strategy: 'strategy',
  response: 'response',
  status: 'status',
  trend: 'trend',
  raisedOn: 'raised_on',
  dueOn: 'due_on',
} as const;

const levels: ReadonlyMap<string, number> = new Map([
  ...['很低', '极低', 'very low', '1'].map((word): [string, number] => [word, 1]),
  ...['低', 'low', '2'].map((word): [string, number] => [word, 2]),
  ...['中', '中等', 'medium', 'moderate', '3'].map((word): [string, number] => [word, 3]),
  ...['高', 'high', '4'].map((word): [string, number] => [word, 4]),
  ...['很高', '极高', 'very high', '5'].map((word): [string, number] => [word, 5]),
]);

/** A level from 1 to 5 by figure or word; a probability may also be a percentage. */
const levelColumns = (record: RegisterRecord, field: 'probability' | 'impact'): Said => {
  const value = record.fields[field];
  const text = textOf(record, field);
  if (value === undefined || text === null) return { columns: {}, doubts: [] };
  const level = levels.get(sameWord(text));
  if (level !== undefined) return { columns: { [field]: level }, doubts: [] };
  const percent = /^(\d{1,3}(?:\.\d+)?)\s*[%％]$/.exec(text)?.[1];
  if (field === 'probability' && percent !== undefined && Number(percent) <= 100)
    return {
      columns: {
        probability_percent: Number(percent),
        probability: Math.min(5, Math.floor(Number(percent) / 20) + 1),
      },
      doubts: [],
    };
  return {
    columns: {},
    doubts: [{ row: record.row, column: value.from, value: text, why: whyOf('register.out-of-range') }],
  };
};

const say = (record: RegisterRecord, { known, before }: KindContext): Said => {
  const owner = {
    field: 'owner',
    lookup: known.people,
    kind: ['人员', 'person'],
    idColumn: 'owner_id',
    textColumn: null,
  } as const;
  const parts: Said[] = [
    { columns: plainColumns(record, columnOf), doubts: [] },
    levelColumns(record, 'probability'),
    levelColumns(record, 'impact'),
    linkColumns(record, owner, before),
  ];
  return {
    columns: Object.assign(
      { ...projectColumns(record, known, before) },
      ...parts.map(({ columns }) => columns),
    ) as Row,
    doubts: parts.flatMap(({ doubts }) => doubts),
  };
};

/** Risks of projects: known by project and number, else by project and title. */
export const risksKind: RegisterKind = {
  name: 'risks',
  target: risksTarget,
  table: 'risk',
  subject: 'risk',
  permissions: { create: 'risk.update', update: 'risk.update' },
  ...ofProject({ key: 'title', title: ['风险', 'Risk'] }),
  say,
  blank: {
    project_id: null,
    code: null,
    title: null,
    kind: 'threat',
    category: null,
    probability: null,
    impact: null,
    probability_percent: null,
    cost_impact_fen: null,
    schedule_impact_days: null,
    strategy: null,
    response: null,
    owner_id: null,
    status: 'open',
    trend: null,
    raised_on: null,
    due_on: null,
  },
  prefix: 'R',
  derived: () => ({}),
  fields: [
    { key: 'code', title: ['风险编号', 'Risk number'], kind: 'code', columns: ['code'] },
    { key: 'title', title: ['风险', 'Risk'], kind: 'text', columns: ['title'] },
    { key: 'kind', title: ['性质', 'Kind'], kind: 'choice', columns: ['kind'] },
    { key: 'category', title: ['类别', 'Category'], kind: 'text', columns: ['category'] },
    {
      key: 'probability',
      title: ['概率', 'Probability'],
      kind: 'number',
      columns: ['probability', 'probability_percent'],
    },
    { key: 'impact', title: ['影响', 'Impact'], kind: 'number', columns: ['impact'] },
    { key: 'costImpactFen', title: ['成本影响', 'Cost impact'], kind: 'money', columns: ['cost_impact_fen'] },
    {
      key: 'scheduleImpactDays',
      title: ['进度影响（天）', 'Schedule impact (days)'],
      kind: 'number',
      columns: ['schedule_impact_days'],
    },
    { key: 'strategy', title: ['应对策略', 'Strategy'], kind: 'text', columns: ['strategy'] },
    { key: 'response', title: ['应对措施', 'Response'], kind: 'text', columns: ['response'] },
    {
      key: 'owner',
      title: ['责任人', 'Owner'],
      kind: 'person',
      columns: ['owner_id'],
      show: (row, known) => known.people.nameOf(row['owner_id']),
    },
    { key: 'status', title: ['状态', 'Status'], kind: 'choice', columns: ['status'] },
    { key: 'trend', title: ['趋势', 'Trend'], kind: 'choice', columns: ['trend'] },
    { key: 'raisedOn', title: ['识别日期', 'Raised on'], kind: 'date', columns: ['raised_on'] },
    { key: 'dueOn', title: ['期限', 'Due on'], kind: 'date', columns: ['due_on'] },
  ],
};
