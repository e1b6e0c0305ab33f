import { z } from 'zod';
import { categories, eventKinds, planStates } from './names.ts';

const id = z.uuid();
const day = z.iso.date();
const fen = z.number().int().min(0).describe('integer 分');
const version = z.number().int().describe('version of the record the change is based on');

export const PlanId = z.object({ id });

const Mix = z
  .array(z.object({ category: z.enum(categories), percent: z.number().min(0).max(100) }))
  .max(3)
  .describe('target mix, adding up to 100; empty for none');
const Event = z.object({
  kind: z.enum(eventKinds),
  name: z.string().trim().min(1).max(120),
  onDate: day,
  doneOn: day.nullable().default(null),
});
const planFields = {
  title: z.string().trim().min(1).max(200),
  envelopeFen: fen.describe('money of the year, integer 分'),
  mix: Mix,
  note: z.string().max(8000).nullable(),
  ownerId: id.nullable(),
  events: z.array(Event).max(60).describe('calendar of rounds and quarterly reviews, all of it'),
};
export const NewPlan = z
  .object(planFields)
  .partial()
  .required({ title: true, envelopeFen: true })
  .extend({ year: z.number().int().min(2000).max(2100) });
export type NewPlan = z.output<typeof NewPlan>;
export const PlanChange = z.object(planFields).partial().extend({ version });
export type PlanChange = z.output<typeof PlanChange>;

export const PlanListRow = z.object({
  id,
  version,
  year: z.number().int(),
  title: z.string(),
  state: z.enum(planStates),
  envelopeFen: fen,
  committedFen: z.number().int().describe('promised to proposals and projects, integer 分'),
  carriedOverFen: z.number().int().describe('of that, running projects of former years (结转), integer 分'),
  freeFen: z.number().int().describe('envelope − promised; below 0 where too much is, integer 分'),
});
export type PlanListRow = z.output<typeof PlanListRow>;

const Commitment = z.object({
  id,
  version,
  proposalId: id.nullable(),
  projectId: id.nullable(),
  projectCode: z.string().nullable(),
  title: z.string().nullable().describe('null: a project the reader may not see'),
  category: z.enum(categories).nullable(),
  amountFen: fen,
  committedOn: day,
  isCarriedOver: z.boolean(),
  plannedStartOn: day.nullable(),
  startedOn: day.nullable().describe('actual start of the project'),
  releasedOn: day.nullable(),
  releasedBecause: z.string().nullable(),
});
export const PlanDetail = PlanListRow.extend({
  note: z.string().nullable(),
  ownerId: id.nullable(),
  owner: z.string().nullable(),
  mix: z.array(
    z.object({
      category: z.enum(categories),
      targetPercent: z.number().nullable(),
      committedFen: z.number().int(),
      actualPercent: z.number().nullable().describe('of what is promised; null while nothing is'),
    }),
  ),
  events: z.array(Event.extend({ id })),
  commitments: z.array(Commitment),
  execution: z
    .object({ planned: z.number().int(), started: z.number().int() })
    .describe('starts until today'),
  editions: z.array(
    z.object({ number: z.number().int(), approvedAt: z.string(), envelopeFen: fen, sha256: z.string() }),
  ),
  mayEdit: z.boolean(),
});
export type PlanDetail = z.output<typeof PlanDetail>;

const Quarters = z
  .tuple([z.number().int(), z.number().int(), z.number().int(), z.number().int()])
  .describe('by quarter of the year, integer 分');
const ForecastSums = {
  plannedFen: Quarters.describe('promises spread over the days their projects run, integer 分'),
  bookedFen: Quarters.describe('costs booked on their day, integer 分'),
  forecastFen: Quarters.describe('booked, and the rest of the promises over the days left, integer 分'),
};
const ForecastRow = z.object({
  commitmentId: id.nullable().describe('null: booked in the year without a promise of this plan'),
  projectId: id.nullable(),
  proposalId: id.nullable(),
  projectCode: z.string().nullable(),
  title: z
    .string()
    .nullable()
    .describe('null: projects the reader may not see; those without a promise in one row'),
  isCarriedOver: z.boolean(),
  fromOn: day.nullable(),
  toOn: day.nullable(),
  amountFen: z.number().int(),
  ...ForecastSums,
  isDated: z.boolean().describe('false: spread over the whole year, because nobody has said when it runs'),
  isLate: z.boolean().describe('should be over, and money is left'),
});
export type ForecastRow = z.output<typeof ForecastRow>;
export const PlanForecast = z.object({
  asOf: day,
  year: z.number().int(),
  currentQuarter: z.number().int().min(1).max(4).nullable().describe('null before and after the year'),
  ...ForecastSums,
  envelopeFen: fen,
  differenceFen: z.number().int().describe('envelope − forecast of the year; below 0: more than it holds'),
  rows: z.array(ForecastRow),
});
export type PlanForecast = z.output<typeof PlanForecast>;

export const NewCommitment = z.object({
  projectId: id,
  amountFen: fen.min(1),
  category: z.enum(categories).nullable().default(null),
  isCarriedOver: z.boolean().default(false).describe('结转: a running project of a former year'),
  plannedStartOn: day.nullable().default(null),
});
export type NewCommitment = z.output<typeof NewCommitment>;
export const CommitmentId = z.object({ id, commitmentId: id });
export const Release = z.object({ version, reason: z.string().trim().min(1).max(1000) });
export type Release = z.output<typeof Release>;
export const Created = z.object({ id });

const health = z.enum(['green', 'amber', 'red']).nullable();
const RollUp = z.object({
  projects: z.number().int(),
  budgetFen: z.number().nullable().describe('integer 分; null where no project has a budget'),
  forecastFen: z.number().nullable(),
  actualCostFen: z.number().nullable(),
  withoutBudget: z.number().int(),
  health: health.describe('the worst of the projects assessed'),
  notAssessed: z.number().int(),
});
const Part = z.object({
  id,
  code: z.string(),
  name: z.string(),
  phase: z.string(),
  budgetFen: z.number().nullable(),
  forecastFen: z.number().nullable(),
  actualCostFen: z.number().nullable(),
  health,
});
const Group = z.object({
  id,
  version,
  code: z.string(),
  name: z.string(),
  parentId: id.nullable(),
  owner: z.string().nullable(),
  rollUp: RollUp.describe('with what is below it'),
  parts: z.array(Part).describe('its own projects'),
});
export type Group = z.output<typeof Group>;
export const Groups = z.object({
  programs: z.array(Group),
  portfolios: z.array(Group).describe('each after the one above it'),
  mayEdit: z.boolean(),
});
export const NewPortfolio = z.object({
  code: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(120),
  parentId: id.nullable().default(null),
  ownerId: id.nullable().default(null),
});
export type NewPortfolio = z.output<typeof NewPortfolio>;
export const Members = z.object({ projects: z.array(id).max(2000).describe('all projects of it') });
