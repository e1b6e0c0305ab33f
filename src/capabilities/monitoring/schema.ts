import { z } from 'zod';
import type { ListColumn } from '#platform/list/list.ts';
import type { Text } from '#platform/i18n.ts';
import { healthNames, healths, klassNames, phaseNames, phases } from '../projects/schema.ts';

const id = z.uuid();
const day = z.iso.date();
const fen = z.number().int().min(0).describe('integer 分');
const percent = z.number().min(0).max(100);
const count = z.number().int().min(0);
const colour = z.enum(healths);
const reason = { rule: z.string(), params: z.record(z.string(), z.unknown()) };

export const dimensions = ['schedule', 'cost', 'scope', 'quality', 'risk', 'resource'] as const;
export const dimensionNames: Readonly<Record<(typeof dimensions)[number], Text>> = {
  schedule: ['进度', 'Schedule'],
  cost: ['成本', 'Cost'],
  scope: ['范围', 'Scope'],
  quality: ['质量', 'Quality'],
  risk: ['风险', 'Risk'],
  resource: ['资源', 'Resources'],
};

/** What the health rules need beyond earned value, as of the end of a period. */
export const MeasureFacts = z.object({
  scopeChangePct: z.number().optional().describe('approved growth over the initial baseline, percent'),
  oldestPendingChangeDays: count.optional().describe('age of the oldest undecided change, days'),
  criticalDefects: count.optional(),
  seriousDefects: count.optional(),
  overdueNc: count.optional().describe('overdue non-conformities'),
  contingencyReserveFen: fen.optional().describe('contingency reserve, 分'),
  keyRoleFillPct: percent.optional().describe('key roles filled, percent'),
  maxLoadPct: z.number().min(0).optional().describe('highest personal load within 8 weeks, percent'),
  weeksAbove120: count.optional().describe('consecutive weeks above 120 %'),
  earnedScheduleDays: z.number().min(0).optional().describe('ES in working days'),
  elapsedDays: z.number().min(0).optional().describe('AT in working days'),
  plannedDays: z.number().min(0).optional().describe('PD in working days'),
  ninetyPercentTasks: count.optional().describe('tasks reported at 90 % or more and verified below'),
  unreportedOverdueDays: count.optional().describe('longest overrun of a milestone that was not reported, days'),
  workAfterOpenGate: z.union([z.literal(0), z.literal(1)]).optional().describe('1 = progress claimed after a gate not passed'),
  overtimeHours: z.number().min(0).optional().describe('most overtime of a key member in the month, hours'),
  greenPeriodsWithoutNews: count.optional().describe('periods all green without a new risk or issue'),
});
export type MeasureFacts = z.output<typeof MeasureFacts>;

/** Thresholds of the enterprise in place of the shipped ones, by the id of the measure. */
export const HealthThresholds = z.object({
  thresholds: z
    .record(z.string(), z.object({ green: z.number(), yellow: z.number().nullable() }))
    .optional(),
});

const SelfHealth = z.partialRecord(z.enum(['overall', ...dimensions]), colour);

const measureFields = z.object({
  period: z.string().trim().min(1).max(20).describe('2026-10'),
  asOf: day.describe('data date'),
  bacFen: fen.nullable().default(null),
  pvFen: fen.nullable().default(null),
  evFen: fen.nullable().default(null),
  acFen: fen.nullable().default(null),
  eacFen: fen.nullable().default(null).describe('estimate at completion where it is not BAC/CPI'),
  percentComplete: percent.nullable().default(null),
  reportedPercent: percent.nullable().default(null).describe('what the project says itself'),
  spiT: z.number().min(0).max(100).nullable().default(null),
  facts: MeasureFacts.default({}),
  selfHealth: SelfHealth.default({}),
});
export const NewMeasure = measureFields;
export type NewMeasure = z.output<typeof NewMeasure>;
export const MeasureChange = measureFields.omit({ period: true }).extend({
  version: z.number().int(),
  reason: z.string().trim().min(1).max(500).describe('why the figures are corrected; kept in the audit log'),
});
export type MeasureChange = z.output<typeof MeasureChange>;

const Figure = z.union([z.object({ value: z.number() }), z.object({ missing: z.string() })]);
export const Measure = z.object({
  id,
  version: z.number().int(),
  period: z.string(),
  asOf: day,
  bacFen: fen.nullable(),
  pvFen: fen.nullable(),
  evFen: fen.nullable(),
  acFen: fen.nullable(),
  eacFen: fen.nullable(),
  percentComplete: z.number().nullable(),
  reportedPercent: z.number().nullable(),
  spiT: z.number().nullable(),
  facts: z.record(z.string(), z.number()),
  selfHealth: z.record(z.string(), colour),
  spi: Figure,
  cpi: Figure,
});
export type Measure = z.output<typeof Measure>;

export const MeasureId = z.object({ id, measureId: id });
export const Created = z.object({ id });

export const MeasureHealth = z.object({
  id: z.string(),
  name: z.array(z.string()).describe('zh, en'),
  unit: z.string(),
  colour: colour.nullable(),
  rule: z.string(),
  value: z.number().nullable(),
  green: z.number(),
  yellow: z.number().nullable(),
});
export const DimensionHealth = z.object({
  dimension: z.enum(dimensions),
  colour: colour.nullable(),
  self: colour.nullable().describe('what the project says of it'),
  ...reason,
  measures: z.array(MeasureHealth),
});
export const ProjectHealth = z.object({
  health: colour.nullable(),
  ...reason,
  since: z.string().nullable().describe('instant of the last change of colour'),
  computedAt: z.string().nullable(),
  reportedHealth: colour.nullable(),
  dimensions: z.array(DimensionHealth),
  watermelon: z
    .object({ flag: z.boolean(), score: z.number(), signals: z.array(z.object({ code: z.string(), points: z.number(), text: z.array(z.string()) })) })
    .nullable()
    .describe('null without a self-rating'),
  measures: z.array(Measure).describe('newest first'),
  milestones: z.array(z.object({ id, name: z.string(), baselineOn: day.nullable(), forecastOn: day.nullable(), actualOn: day.nullable(), overdueDays: z.number().int() })),
  risks: z.array(z.object({ id, code: z.string(), title: z.string(), score: z.number().nullable(), residualEmvFen: z.number().nullable(), status: z.string() })),
  dates: z.object({ baselineStartOn: day.nullable(), baselineFinishOn: day.nullable(), finishOn: day.nullable() }),
  budget: z.object({ budgetFen: fen.nullable(), actualCostFen: fen.nullable(), forecastFen: fen.nullable() }),
  mayUpdate: z.boolean().describe('may enter figures of periods'),
});
export type ProjectHealth = z.output<typeof ProjectHealth>;

const rated = Object.fromEntries(dimensions.map((dimension) => [dimension, colour.nullable()])) as Record<
  (typeof dimensions)[number],
  z.ZodNullable<typeof colour>
>;
/** A project on the monitoring wall. */
export const WallRow = z.object({
  id,
  code: z.string(),
  name: z.string(),
  klass: z.enum(['A', 'B', 'C']).nullable(),
  phase: z.enum(phases),
  unit: z.string().nullable(),
  manager: z.string().nullable(),
  health: colour.nullable(),
  ...reason,
  since: z.string().nullable(),
  reportedHealth: colour.nullable(),
  ...rated,
  spit: z.number().nullable(),
  spi: z.number().nullable(),
  cpi: z.number().nullable(),
  slipDays: z.number().nullable(),
  vacPct: z.number().nullable(),
  overdueMilestones: z.number().int(),
  percentComplete: z.number().nullable(),
  budgetFen: fen.nullable(),
  actualCostFen: fen.nullable(),
  forecastFen: fen.nullable(),
  currency: z.string(),
  bacFen: fen.nullable(),
  pvFen: fen.nullable(),
  evFen: fen.nullable(),
  acFen: fen.nullable(),
  asOf: day.nullable(),
  finishOn: day.nullable(),
  baselineFinishOn: day.nullable(),
  managed: z.boolean(),
});
export type WallRow = z.output<typeof WallRow>;

const light = (key: (typeof dimensions)[number]): ListColumn => ({
  key,
  title: dimensionNames[key],
  kind: 'choice',
  choices: healthNames,
  width: 92,
});
export const wallColumns: readonly ListColumn[] = [
  { key: 'code', title: ['编号', 'Code'], kind: 'text', width: 120 },
  { key: 'name', title: ['项目名称', 'Project'], kind: 'text', width: 230 },
  { key: 'health', title: ['健康度', 'Health'], kind: 'choice', choices: healthNames, width: 92 },
  ...dimensions.map(light),
  { key: 'cpi', title: ['CPI', 'CPI'], kind: 'number', width: 80 },
  { key: 'spit', title: ['SPI(t)', 'SPI(t)'], kind: 'number', width: 80 },
  { key: 'slipDays', title: ['滑移(工作日)', 'Slip (working days)'], kind: 'number', width: 110 },
  { key: 'klass', title: ['级别', 'Class'], kind: 'choice', choices: klassNames, width: 70 },
  { key: 'manager', title: ['项目经理', 'Manager'], kind: 'text', width: 100 },
  { key: 'reportedHealth', title: ['自评', 'Reported'], kind: 'choice', choices: healthNames, width: 92, optional: true },
  { key: 'phase', title: ['阶段', 'Phase'], kind: 'choice', choices: phaseNames, width: 90, optional: true },
  { key: 'unit', title: ['部门', 'Department'], kind: 'text', width: 140, optional: true },
  { key: 'spi', title: ['SPI', 'SPI'], kind: 'number', width: 80, optional: true },
  { key: 'vacPct', title: ['VAC %', 'VAC %'], kind: 'number', width: 80, optional: true },
  { key: 'overdueMilestones', title: ['逾期关键里程碑', 'Overdue key milestones'], kind: 'number', width: 110, optional: true },
  { key: 'percentComplete', title: ['完成', 'Done'], kind: 'percent', width: 90, optional: true },
  { key: 'budgetFen', title: ['预算', 'Budget'], kind: 'money', width: 120, optional: true },
  { key: 'actualCostFen', title: ['实际成本', 'Actual cost'], kind: 'money', width: 120, optional: true },
  { key: 'forecastFen', title: ['预测成本', 'Forecast'], kind: 'money', width: 120, optional: true },
  { key: 'currency', title: ['币种', 'Currency'], kind: 'text', width: 70, optional: true },
  { key: 'pvFen', title: ['PV', 'PV'], kind: 'money', width: 110, optional: true },
  { key: 'evFen', title: ['EV', 'EV'], kind: 'money', width: 110, optional: true },
  { key: 'acFen', title: ['AC', 'AC'], kind: 'money', width: 110, optional: true },
  { key: 'asOf', title: ['数据日期', 'Data date'], kind: 'date', width: 110, optional: true },
  { key: 'finishOn', title: ['预测完成', 'Forecast finish'], kind: 'date', width: 110, optional: true },
  { key: 'baselineFinishOn', title: ['基线完成', 'Baseline finish'], kind: 'date', width: 110, optional: true },
  { key: 'managed', title: ['在管', 'Managed'], kind: 'boolean', width: 80, optional: true },
];

const counted = z.object({ count: z.number().int(), filter: z.string().describe('opens these rows on the monitoring wall') });
const byKey = z.array(counted.extend({ key: z.string().describe('value; none = not set') }));
const sum = counted.extend({ value: Figure });
export const PortfolioSummary = z.object({
  asOf: z.string(),
  dataFrom: day.nullable().describe('oldest data date among the figures'),
  dataTo: day.nullable(),
  total: counted,
  managed: counted,
  byHealth: byKey,
  byPhase: byKey,
  byKlass: byKey,
  budget: sum,
  actualCost: sum,
  forecast: sum,
  otherCurrencies: counted,
  pv: sum,
  ev: sum,
  ac: sum,
  spi: sum,
  cpi: sum,
  overdueMilestones: counted.extend({ projects: z.number().int() }),
  withoutData: counted,
  milestonesDue: z.array(
    z.object({ id, projectId: id, project: z.string(), name: z.string(), dueOn: day, overdueDays: z.number().int(), health: colour.nullable() }),
  ),
});
export type PortfolioSummary = z.output<typeof PortfolioSummary>;

const headline = counted.extend({
  value: Figure,
  before: z.number().nullable().describe('30 days ago; null = not known then'),
});
const Troubled = z.object({
  id,
  code: z.string(),
  name: z.string(),
  manager: z.string().nullable(),
  ...reason,
  since: z.string().nullable(),
});
export const Executive = z.object({
  asOf: z.string(),
  dataFrom: day.nullable(),
  dataTo: day.nullable(),
  managed: headline,
  red: headline,
  onTime: headline.describe('share of managed projects with a baseline whose forecast finish keeps it'),
  cpi: headline,
  reds: z.array(Troubled),
  slips: z.array(z.object({ id, code: z.string(), name: z.string(), slipDays: z.number(), baselineFinishOn: day.nullable(), finishOn: day.nullable() })),
});
export type Executive = z.output<typeof Executive>;
