import { z } from 'zod';
import { healths } from '../projects/names.ts';
import { dimensions } from './names.ts';

const id = z.uuid();
const day = z.iso.date();
const fen = z.number().int().min(0).describe('integer 分');
const percent = z.number().min(0).max(100);
const count = z.number().int().min(0);
const colour = z.enum(healths);
const reason = { rule: z.string(), params: z.record(z.string(), z.unknown()) };

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
  unreportedOverdueDays: count
    .optional()
    .describe('longest overrun of a milestone that was not reported, days'),
  workAfterOpenGate: z
    .union([z.literal(0), z.literal(1)])
    .optional()
    .describe('1 = progress claimed after a gate not passed'),
  overtimeHours: z.number().min(0).optional().describe('most overtime of a key member in the month, hours'),
  greenPeriodsWithoutNews: count.optional().describe('periods all green without a new risk or issue'),
});
export type MeasureFacts = z.output<typeof MeasureFacts>;

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
export const MeasureWithdrawal = z.object({
  version: z.number().int(),
  reason: z.string().trim().min(1).max(500).describe('why the figures are taken back; kept in the audit log'),
});
export type MeasureWithdrawal = z.output<typeof MeasureWithdrawal>;

/** A number, or the rule that says why there is none. */
export const Figure = z.union([z.object({ value: z.number() }), z.object({ missing: z.string() })]);
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

const MeasureHealth = z.object({
  id: z.string(),
  name: z.array(z.string()).describe('zh, en'),
  unit: z.string(),
  colour: colour.nullable(),
  rule: z.string(),
  value: z.number().nullable(),
  green: z.number(),
  yellow: z.number().nullable(),
});
const DimensionHealth = z.object({
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
    .object({
      flag: z.boolean(),
      score: z.number(),
      signals: z.array(z.object({ code: z.string(), points: z.number(), text: z.array(z.string()) })),
    })
    .nullable()
    .describe('null without a self-rating'),
  measures: z.array(Measure).describe('newest first'),
  milestones: z.array(
    z.object({
      id,
      name: z.string(),
      baselineOn: day.nullable(),
      forecastOn: day.nullable(),
      actualOn: day.nullable(),
      overdueDays: z.number().int(),
    }),
  ),
  risks: z.array(
    z.object({
      id,
      code: z.string(),
      title: z.string(),
      score: z.number().nullable(),
      residualEmvFen: z.number().nullable(),
      status: z.string(),
    }),
  ),
  dates: z.object({
    baselineStartOn: day.nullable(),
    baselineFinishOn: day.nullable(),
    finishOn: day.nullable(),
  }),
  budget: z.object({ budgetFen: fen.nullable(), actualCostFen: fen.nullable(), forecastFen: fen.nullable() }),
  mayUpdate: z.boolean().describe('may enter figures of periods'),
});
export type ProjectHealth = z.output<typeof ProjectHealth>;
