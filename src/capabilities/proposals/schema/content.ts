import { z } from 'zod';
import {
  answers,
  conclusions,
  contractStates,
  costKinds,
  dimensions,
  mandates,
  optionKinds,
  protectionLevels,
  riskLevels,
} from '../names.ts';

const longest = 20_000;
const text = z.string().max(longest).nullable();
const short = z.string().max(500);
const day = z.iso.date().nullable();
const fen = z.number().int().describe('integer 分');
const amount = z.number().min(0);
const percent = z.number().min(0).max(100).nullable();
const degree = z.number().int().min(1).max(5).nullable().describe('1–5');
const rows = <S extends z.ZodType>(row: S) => z.array(row).max(200);

export const CaseYear = z.object({
  year: z.number().int().min(0).max(40).describe('0 = the approval, not discounted'),
  capexFen: fen,
  opexFen: fen,
  revenueFen: fen.describe('net income; below 0 where it takes money away'),
  savingFen: fen,
  avoidedFen: fen,
});
export type CaseYear = z.output<typeof CaseYear>;

export const RoleNeed = z.object({
  role: z.string().trim().max(60),
  fromMonth: z.number().int().min(1).max(120).describe('1 = the month in which the proposal is to begin'),
  toMonth: z.number().int().min(1).max(120),
  people: z.number().min(0).max(1000).describe('full-time people in each of these months'),
});
export type RoleNeed = z.output<typeof RoleNeed>;

const ThreePoints = z.object({
  item: short,
  optimistic: amount,
  likely: amount,
  pessimistic: amount,
});

/** Everything of the form that is not a column of the proposal itself; what is not given is null or empty. */
export const ProposalContent = z.object({
  nameEn: text,
  background: text,
  opportunity: text,
  objectives: rows(
    z.object({
      objectiveId: z
        .uuid()
        .nullable()
        .describe('a strategic objective of the product; null where in words only'),
      name: short,
      sharePercent: z.number().min(0).max(100),
    }),
  ).describe('shares sum to 100'),
  goals: rows(z.object({ goal: short, indicator: short, baseline: short, target: short, dueOn: day })),
  successCriteria: text,
  acceptanceCriteria: text,
  inScope: text,
  outOfScope: text,
  deliverables: text,
  assumptions: text,
  wbs: text,
  customer: text,
  contractState: z.enum(contractStates).nullable(),
  contractFen: fen.min(0).nullable(),
  marginPercent: z.number().max(100).nullable(),
  paymentTerms: text,
  options: rows(
    z.object({
      kind: z.enum(optionKinds),
      name: short,
      costFen: fen.min(0).nullable(),
      benefit: short,
      judgement: short,
    }),
  ),
  recommendation: text,
  startOn: day.describe('wished'),
  finishOn: day.describe('wished'),
  milestones: rows(z.object({ name: short, dueOn: day })),
  mandatoryOn: day.describe('day that cannot move'),
  mandatorySource: text,
  years: rows(CaseYear),
  costLines: rows(z.object({ kind: z.enum(costKinds), costFen: fen.min(0), basis: short })),
  reservePercent: percent,
  basisOfEstimate: text,
  accuracyPercent: z.number().min(0).max(200).nullable().describe('±'),
  ratePercent: z.number().min(-50).max(100).describe('discount rate a year'),
  functionPoints: amount.nullable(),
  personMonths: amount.nullable(),
  peakPeople: amount.nullable(),
  skills: text,
  estimates: rows(ThreePoints),
  needs: rows(RoleNeed),
  benefits: rows(z.object({ indicator: short, baseline: short, target: short, measuredBy: short })),
  savingsConfirmed: z
    .enum(answers)
    .nullable()
    .describe('finance has confirmed that savings can be cashed in'),
  risks: rows(z.object({ risk: short, probability: degree, impact: degree, response: short, owner: short })),
  technicalPercent: percent.describe('chance that the technology works'),
  commercialPercent: percent.describe('chance that the market takes it'),
  riskLevel: z.enum(riskLevels).nullable(),
  complexity: z.number().int().min(1).max(10).nullable(),
  mandatory: z.enum(mandates),
  mandatoryBasis: text,
  protectionLevel: z.enum(protectionLevels).nullable(),
  cryptoReview: z.enum(answers).nullable(),
  personalData: z.enum(answers).nullable(),
  localisation: z.enum(answers).nullable(),
  intellectualProperty: text,
  openSource: text,
  feasibility: rows(
    z.object({
      dimension: z.enum(dimensions),
      analysis: short,
      evidence: short,
      conclusion: z.enum(conclusions).nullable(),
      conditions: short,
      owner: short,
    }),
  ),
});
export type ProposalContent = z.output<typeof ProposalContent>;

/** A form that nobody has filled in. */
export const emptyContent: ProposalContent = {
  nameEn: null,
  background: null,
  opportunity: null,
  objectives: [],
  goals: [],
  successCriteria: null,
  acceptanceCriteria: null,
  inScope: null,
  outOfScope: null,
  deliverables: null,
  assumptions: null,
  wbs: null,
  customer: null,
  contractState: null,
  contractFen: null,
  marginPercent: null,
  paymentTerms: null,
  options: [],
  recommendation: null,
  startOn: null,
  finishOn: null,
  milestones: [],
  mandatoryOn: null,
  mandatorySource: null,
  years: [],
  costLines: [],
  reservePercent: null,
  basisOfEstimate: null,
  accuracyPercent: null,
  ratePercent: 10,
  functionPoints: null,
  personMonths: null,
  peakPeople: null,
  skills: null,
  estimates: [],
  needs: [],
  benefits: [],
  savingsConfirmed: null,
  risks: [],
  technicalPercent: null,
  commercialPercent: null,
  riskLevel: null,
  complexity: null,
  mandatory: 'none',
  mandatoryBasis: null,
  protectionLevel: null,
  cryptoReview: null,
  personalData: null,
  localisation: null,
  intellectualProperty: null,
  openSource: null,
  feasibility: [],
};
