import { z } from 'zod';
import type { ListColumn } from '#platform/list/list.ts';
import { healthNames, healths, klassNames, phaseNames, phases } from '../../projects/names.ts';
import { dimensionNames, dimensions, Figure } from '../schema.ts';

const id = z.uuid();
const day = z.iso.date();
const fen = z.number().int().min(0).describe('integer 分');
const colour = z.enum(healths);
const reason = { rule: z.string(), params: z.record(z.string(), z.unknown()) };

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
  width: 108,
});
export const wallColumns: readonly ListColumn[] = [
  { key: 'health', title: ['健康度', 'Health'], kind: 'choice', choices: healthNames, width: 108 },
  { key: 'name', title: ['项目名称', 'Project'], kind: 'text', width: 230 },
  { key: 'code', title: ['编号', 'Code'], kind: 'text', width: 120 },
  ...dimensions.map(light),
  { key: 'cpi', title: ['CPI', 'CPI'], kind: 'number', width: 96 },
  { key: 'spit', title: ['SPI(t)', 'SPI(t)'], kind: 'number', width: 96 },
  { key: 'slipDays', title: ['滑移(工作日)', 'Slip (days)'], kind: 'number', width: 140 },
  { key: 'klass', title: ['级别', 'Class'], kind: 'choice', choices: klassNames, width: 90 },
  { key: 'manager', title: ['项目经理', 'Manager'], kind: 'text', width: 120 },
  {
    key: 'reportedHealth',
    title: ['自评', 'Reported'],
    kind: 'choice',
    choices: healthNames,
    width: 108,
    optional: true,
  },
  { key: 'phase', title: ['阶段', 'Phase'], kind: 'choice', choices: phaseNames, width: 90, optional: true },
  { key: 'unit', title: ['部门', 'Department'], kind: 'text', width: 140, optional: true },
  { key: 'spi', title: ['SPI', 'SPI'], kind: 'number', width: 80, optional: true },
  { key: 'vacPct', title: ['VAC %', 'VAC %'], kind: 'number', width: 80, optional: true },
  {
    key: 'overdueMilestones',
    title: ['逾期关键里程碑', 'Overdue key milestones'],
    kind: 'number',
    width: 110,
    optional: true,
  },
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
  {
    key: 'baselineFinishOn',
    title: ['基线完成', 'Baseline finish'],
    kind: 'date',
    width: 110,
    optional: true,
  },
  { key: 'managed', title: ['在管', 'Managed'], kind: 'boolean', width: 80, optional: true },
];

const counted = z.object({
  count: z.number().int(),
  filter: z.string().describe('opens these rows on the monitoring wall'),
});
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
    z.object({
      id,
      projectId: id,
      project: z.string(),
      name: z.string(),
      dueOn: day,
      overdueDays: z.number().int(),
      health: colour.nullable(),
    }),
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
  slips: z.array(
    z.object({
      id,
      code: z.string(),
      name: z.string(),
      slipDays: z.number(),
      baselineFinishOn: day.nullable(),
      finishOn: day.nullable(),
    }),
  ),
});
export type Executive = z.output<typeof Executive>;
