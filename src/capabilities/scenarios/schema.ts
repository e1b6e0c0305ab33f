import { z } from 'zod';

const id = z.uuid();
const fen = z.number().int();

export const RoundId = z.object({ id });
export const ScenarioId = z.object({ id });

const ScenarioLine = z.object({
  candidateId: id,
  isIn: z.boolean(),
  shiftMonths: z.number().int().min(0).max(24).describe('months it starts later than planned'),
  costFen: fen.min(0).nullable().describe('null = as proposed'),
  npvFen: fen.nullable().describe('null = as proposed'),
  benefitFen: fen.nullable().describe('null = as proposed'),
});

const Told = z.object({ rule: z.string(), params: z.record(z.string(), z.unknown()).optional() });

const ScenarioRow = z.object({
  id,
  version: z.number().int(),
  name: z.string(),
  note: z.string().nullable(),
  origin: z.enum(['live', 'scenario', 'study']),
  originName: z.string().describe('what it was started from'),
  author: z.string().nullable(),
  changedAt: z.string(),
  state: z.enum(['draft', 'in-approval', 'adopted']),
  adoptedAt: z.string().nullable(),
  memoId: id.nullable().describe('the decision memo of its adoption'),
});
export const Scenarios = z.object({
  rows: z.array(ScenarioRow),
  total: z.number().int(),
  isDecided: z.boolean().describe('only a decided round can take over a scenario'),
  mayManage: z.boolean(),
});
export type Scenarios = z.output<typeof Scenarios>;

const ScenarioCandidate = ScenarioLine.extend({
  number: z.string(),
  title: z.string(),
  startsOn: z.iso.date().nullable(),
  mandatoryReason: z.string().nullable(),
  hasBegun: z.boolean(),
  live: z.object({
    isIn: z.boolean(),
    shiftMonths: z.number().int(),
    costFen: fen.nullable(),
    npvFen: fen.nullable(),
    benefitFen: fen.nullable(),
  }),
});
export const ScenarioDetail = ScenarioRow.extend({
  roundId: id,
  budgetFen: fen.nullable(),
  liveBudgetFen: fen.nullable(),
  candidates: z.array(ScenarioCandidate),
  changes: z.array(Told).describe('what changed in the live plan since'),
});
export type ScenarioDetail = z.output<typeof ScenarioDetail>;

const name = z.string().trim().min(1).max(100);
const note = z.string().trim().max(2000).nullable();
export const NewScenario = z.object({
  name,
  note: note.default(null),
  from: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('live') }),
    z.object({ kind: z.literal('scenario'), id }),
    z.object({ kind: z.literal('study'), id }),
  ]),
});
export type NewScenario = z.output<typeof NewScenario>;
export const Created = z.object({ id });

export const ScenarioChange = z.object({
  version: z.number().int(),
  name: name.optional(),
  note: note.optional(),
  budgetFen: fen.min(0).nullable().optional(),
  lines: z.array(ScenarioLine).max(500).optional().describe('candidates not named stay as they are'),
});
export type ScenarioChange = z.output<typeof ScenarioChange>;
export const Versioned = z.object({ version: z.number().int() });
export const Removal = z.object({ version: z.coerce.number().int() });
export const Adoption = z.object({
  version: z.number().int(),
  reason: z.string().trim().min(1).max(2000).describe('why this portfolio; it stands in the memo'),
});
export type Adoption = z.output<typeof Adoption>;
export const Asked = z.object({ approvalId: id });

const Part = z.object({ title: z.string(), amount: z.number() });
const Total = z.object({ amount: z.number(), parts: z.array(Part), unknown: z.array(z.string()) });
const titles = z.array(z.string());
const Figures = z.object({
  score: Total,
  npv: Total,
  benefit: Total,
  cost: Total,
  quarters: z.array(z.object({ quarter: z.string(), amount: z.number(), parts: z.array(Part) })),
  unplanned: z.array(Part).describe('cost of what has no month of start or no duration'),
  roles: z.array(
    z.object({
      role: z.string(),
      month: z.iso.date(),
      need: z.number(),
      capacity: z.number().nullable(),
      parts: z.array(Part),
    }),
  ),
  objectives: z.array(
    z.object({
      id,
      code: z.string(),
      title: z.string(),
      weight: z.number().describe('per cent of the whole strategy'),
      isServedByProject: z.boolean().describe('a running project serves it'),
      titles,
    }),
  ),
  mix: z.array(
    z.object({
      category: z.string(),
      amount: z.number(),
      parts: z.array(Part),
      percent: z.number().nullable(),
      targetPercent: z.number().nullable(),
    }),
  ),
  risks: z.array(z.object({ level: z.enum(['high', 'medium', 'low']).nullable(), titles })),
});

export const ComparisonQuery = z.object({
  with: z
    .string()
    .max(200)
    .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36})*$/)
    .optional()
    .describe('ids of scenarios by comma'),
});
export const Comparison = z.object({
  columns: z.array(
    z.object({
      id: id.nullable().describe('null = the live plan'),
      name: z.string().nullable(),
      budgetFen: fen.nullable(),
      figures: Figures,
      blocking: z.array(Told).describe('limits it breaks that keep it from being adopted'),
      others: z.array(Told).describe('further limits it breaks'),
      changes: z.array(Told).describe('what changed in the live plan since'),
      lines: z.array(z.object({ title: z.string(), isIn: z.boolean(), startsOn: z.string().nullable() })),
    }),
  ),
});
export type Comparison = z.output<typeof Comparison>;
export type Column = Comparison['columns'][number];
