import { sortKeyOf } from '#platform/search.ts';
import { whyOf, type Doubt } from '../reading/doubt.ts';
import { projectTarget } from '../reading/project-target.ts';
import { parseHealth } from '../reading/parse-word.ts';
import type { RegisterRecord, SourcedValue } from '../reading/read-record.ts';
import { keptTextAfter, type KeptText } from './kept-text.ts';
import { byCodeOrName } from './by-code-or-name.ts';
import type { KindContext, RegisterKind, Row, Said } from './kind.ts';
import { phaseOf } from './phase-words.ts';
import { projectFields } from './project-fields.ts';
import { linkColumns, plainColumns, textOf } from './value.ts';

const columnOf = {
  code: 'code',
  name: 'name',
  nameEn: 'name_en',
  klass: 'klass',
  type: 'type',
  customer: 'customer',
  startOn: 'start_on',
  finishOn: 'finish_on',
  baselineStartOn: 'baseline_start_on',
  baselineFinishOn: 'baseline_finish_on',
  reportedHealth: 'reported_health',
  description: 'description',
  note: 'note',
} as const;

const moneyColumns = {
  budgetFen: 'budget_fen',
  actualCostFen: 'actual_cost_fen',
  forecastFen: 'forecast_fen',
  contractFen: 'contract_fen',
} as const;

interface Part {
  readonly columns: Row;
  readonly doubts?: readonly Doubt[];
  /** What has no column. */
  readonly kept?: readonly KeptText[];
}

const phasePart = (record: RegisterRecord, { before, at }: KindContext): Part => {
  const text = textOf(record, 'phase');
  if (text === null) return { columns: {} };
  const phase = phaseOf(text);
  if (phase === null) return { columns: { phase_label: text } };
  // Our own word for the phase a project is in, as our export writes it, tells nothing new.
  if (before !== null && before['phase_label'] === null && before['phase'] === phase) return { columns: {} };
  const isEnded = phase === 'closed' || phase === 'terminated';
  const wasEnded = before !== null && before['closed_at'] !== null;
  const closing = isEnded && !wasEnded ? { closed_at: at } : !isEnded && wasEnded ? { closed_at: null } : {};
  return { columns: { phase, phase_label: text, ...closing } };
};

const amountText = (value: SourcedValue & { kind: 'money' }): string =>
  `${(value.fen / 100).toFixed(2)}${value.currency === null ? '' : ` ${value.currency}`}`;

/** One project has one currency: that of its first amount; an amount in another one stays as text. */
const moneyPart = ({ fields }: RegisterRecord): Part => {
  const columns: Record<string, unknown> = {};
  const kept: KeptText[] = [];
  let currency: string | null = null;
  for (const [key, column] of Object.entries(moneyColumns)) {
    const value = fields[key];
    if (value?.kind !== 'money') continue;
    currency ??= value.currency;
    if (value.currency !== null && value.currency !== currency)
      kept.push({ heading: value.from, value: amountText(value) });
    else columns[column] = value.fen;
  }
  return { columns: currency === null ? columns : { ...columns, currency }, kept };
};

const unfit = (record: RegisterRecord, value: SourcedValue, text: string): Part => ({
  columns: {},
  doubts: [{ row: record.row, column: value.from, value: text, why: whyOf('register.no-place') }],
  kept: [{ heading: value.from, value: text }],
});

const progressPart = (record: RegisterRecord): Part => {
  const value = record.fields['percentComplete'];
  if (value?.kind !== 'percent') return { columns: {} };
  const isPossible = value.percent >= 0 && value.percent <= 100;
  return isPossible
    ? { columns: { percent_complete: Math.round(value.percent * 100) / 100 } }
    : unfit(record, value, `${value.percent}%`);
};

const priorityPart = (record: RegisterRecord): Part => {
  const value = record.fields['priority'];
  const text = textOf(record, 'priority');
  if (value === undefined || text === null) return { columns: {} };
  return /^[1-9]\d{0,3}$/.test(text) ? { columns: { priority: Number(text) } } : unfit(record, value, text);
};

const healthPart = ({ fields, text }: RegisterRecord): Part => {
  const value = fields['reportedHealth'];
  const original = value === undefined ? undefined : text[value.from];
  // A plain colour is kept where two columns name one; the light itself says as much.
  const isPlain = original !== undefined && parseHealth(original)?.isBetween === false;
  return value === undefined
    ? { columns: {} }
    : { columns: { reported_health_text: isPlain ? null : (original ?? null) } };
};

const linkParts = (record: RegisterRecord, { known, before }: KindContext): Part[] => {
  const links = [
    {
      field: 'department',
      lookup: known.units,
      kind: ['部门', 'unit'],
      idColumn: 'unit_id',
      textColumn: 'unit_text',
    },
    {
      field: 'manager',
      lookup: known.people,
      kind: ['人员', 'person'],
      idColumn: 'manager_id',
      textColumn: 'manager_text',
    },
    {
      field: 'sponsor',
      lookup: known.people,
      kind: ['人员', 'person'],
      idColumn: 'sponsor_id',
      textColumn: 'sponsor_text',
    },
    {
      field: 'program',
      lookup: known.programs,
      kind: ['项目集', 'programme'],
      idColumn: 'program_id',
      textColumn: null,
    },
  ] as const;
  return links.map((link) => {
    const { columns, doubts, isLost } = linkColumns(record, link, before);
    const value = record.fields[link.field];
    const kept = isLost && value ? [{ heading: value.from, value: textOf(record, link.field) ?? '' }] : [];
    return { columns, doubts, kept };
  });
};

const datesDoubt = (record: RegisterRecord, columns: Row): readonly Doubt[] => {
  const [start, finish] = [columns['start_on'], columns['finish_on']];
  const isReversed = typeof start === 'string' && typeof finish === 'string' && finish < start;
  if (!isReversed) return [];
  const why = whyOf('register.dates-reversed', { start, finish });
  return [{ row: record.row, column: record.fields['finishOn']?.from ?? '', value: finish, why }];
};

const say = (record: RegisterRecord, context: KindContext): Said => {
  const parts: Part[] = [
    { columns: plainColumns(record, columnOf) },
    phasePart(record, context),
    moneyPart(record),
    progressPart(record),
    priorityPart(record),
    healthPart(record),
    ...linkParts(record, context),
  ];
  const columns: Row = Object.assign({}, ...parts.map((part) => part.columns));
  const kept = parts.flatMap((part) => part.kept ?? []);
  const { headings, before } = context;
  return {
    columns: {
      // A record known by its number alone is called by it.
      ...(before === null && columns['name'] === undefined ? { name: record.key } : {}),
      ...(before === null ? { source: context.fileName } : {}),
      ...columns,
      kept_text: keptTextAfter(record, kept, { headings, before: before?.['kept_text'] }),
    },
    doubts: [...parts.flatMap((part) => part.doubts ?? []), ...datesDoubt(record, columns)],
  };
};

/** The register of projects: known by number, else by name. */
export const projectsKind: RegisterKind = {
  name: 'register',
  target: projectTarget,
  table: 'project',
  projectColumn: 'id',
  subject: 'project',
  permissions: { create: 'project.create', update: 'project.update' },
  ...byCodeOrName,
  say,
  blank: {
    code: null,
    name: null,
    name_en: null,
    klass: null,
    type: null,
    // A register lists what is being done; where it has no phases, that is what we know.
    phase: 'executing',
    phase_label: null,
    unit_id: null,
    unit_text: null,
    program_id: null,
    manager_id: null,
    manager_text: null,
    sponsor_id: null,
    sponsor_text: null,
    customer: null,
    priority: null,
    start_on: null,
    finish_on: null,
    baseline_start_on: null,
    baseline_finish_on: null,
    budget_fen: null,
    actual_cost_fen: null,
    forecast_fen: null,
    contract_fen: null,
    currency: 'CNY',
    percent_complete: null,
    reported_health: null,
    reported_health_text: null,
    description: null,
    note: null,
    kept_text: [],
    source: null,
    closed_at: null,
  },
  prefix: 'PRJ',
  derived: (row) => ({ sort_key: sortKeyOf(String(row['name'])) }),
  fields: projectFields,
  searchEntry: (row) => ({
    subjectType: 'project',
    subjectId: row.id,
    projectId: row.id,
    title: String(row['name']),
    subtitle: String(row['code']),
    text: [row['name_en'], row['customer'], row['description']]
      .filter((one) => typeof one === 'string')
      .join(' '),
  }),
};
