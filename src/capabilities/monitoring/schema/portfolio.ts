import { z } from 'zod';
import { healths, phases } from '../../projects/names.ts';
import { dimensions } from '../names.ts';
import { Figure } from '../schema.ts';

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
