import { z } from 'zod';
import { projectTypes } from '../../method/names.ts';
import { projectClasses } from '../../past-projects/names.ts';
import { linkKinds, proposalStates } from '../names.ts';
import { ProposalContent } from './content.ts';

const id = z.uuid();
const version = z.number().int();
const fen = z.number().int().nullable().describe('integer 分; null where it cannot be known');
const figure = z.number().nullable();

export const ProposalId = z.object({ id });
export const Created = z.object({ id });

const head = z.object({
  name: z.string().trim().min(1).max(200),
  projectType: z.enum(projectTypes),
  projectClass: z.enum(projectClasses).nullable(),
  unitId: id.nullable().describe('the unit that proposes'),
  sponsorId: id.nullable(),
  managerId: id.nullable().describe('suggested project manager'),
  benefitOwnerId: id.nullable(),
});

const link = z.object({ kind: z.enum(linkKinds), otherId: id });

export const NewProposal = head
  .partial()
  .required({ name: true, projectType: true })
  .extend({
    content: ProposalContent.partial().optional().describe('fields of the form by key'),
    links: z.array(link).max(50).optional().describe('other proposals it needs or excludes'),
  });
export type NewProposal = z.output<typeof NewProposal>;

export const ProposalChange = head.partial().extend({
  version,
  content: ProposalContent.partial().optional().describe('only what is given changes'),
  links: z.array(link).max(50).optional().describe('all of them; null leaves them as they are'),
});
export type ProposalChange = z.output<typeof ProposalChange>;

export const ProposalSubmission = z.object({ version });
export const ProposalWithdrawal = z.object({ version, reason: z.string().trim().min(1).max(2000) });
export const ProposalReturn = z.object({
  version,
  reason: z.string().trim().min(1).max(2000),
  marks: z
    .array(z.object({ field: z.string().max(60), remark: z.string().max(500) }))
    .min(1)
    .max(80)
    .describe('fields to be mended'),
});
export type ProposalReturn = z.output<typeof ProposalReturn>;

export const ProposalListRow = z.object({
  id,
  version,
  code: z.string(),
  name: z.string(),
  projectType: z.enum(projectTypes),
  projectClass: z.enum(projectClasses).nullable(),
  state: z.enum(proposalStates),
  unit: z.string().nullable(),
  applicant: z.string().nullable(),
  sponsor: z.string().nullable(),
  costFen: fen,
  benefitFen: fen,
  npvFen: fen,
  expectedNpvFen: fen,
  roiPercent: figure,
  irrPercent: figure,
  paybackYears: figure,
  startOn: z.iso.date().nullable(),
  finishOn: z.iso.date().nullable(),
  revision: z.number().int().describe('how often it was submitted'),
  submittedAt: z.string().nullable(),
});
export type ProposalListRow = z.output<typeof ProposalListRow>;

const named = z.object({ id, name: z.string() }).nullable();
const Missing = z.object({ missing: z.string().describe('rule that says why there is none') });
const Figure = z.union([z.object({ value: z.number() }), Missing]);

const CaseView = z
  .discriminatedUnion('status', [
    z.object({ status: z.literal('empty') }),
    z.object({ status: z.enum(['missing-years', 'repeated-years']), years: z.array(z.number().int()) }),
    z.object({
      status: z.literal('complete'),
      cost: z.number(),
      benefit: z.number(),
      flow: z.array(z.number()),
      cumulated: z.array(z.number()),
      measures: z.object({
        npv: Figure,
        irr: Figure,
        irrAmbiguous: z.boolean().describe('more than one rate may exist; mirr is the only one'),
        mirr: Figure,
        pi: Figure,
        roi: Figure,
        payback: Figure,
        discountedPayback: Figure,
        annuity: Figure,
      }),
      expectedNpv: z.number().nullable(),
      scenarios: z.array(
        z.object({
          id: z.enum(['cost-up', 'cost-down', 'benefit-down', 'benefit-up', 'late']),
          npv: z.number(),
        }),
      ),
      breakEvenCost: figure,
      breakEvenBenefit: figure,
    }),
  ])
  .describe('amounts in 分, rates as 0.1 = 10 %');

const Pert = z.object({ mean: z.number(), sd: z.number() }).nullable();

export const ProposalDetail = ProposalListRow.extend({
  unitId: id.nullable(),
  applicantId: id.nullable(),
  sponsorId: id.nullable(),
  manager: named,
  benefitOwner: named,
  content: ProposalContent,
  links: z.array(
    z.object({
      kind: z.enum(linkKinds),
      direction: z.enum(['to', 'from']).describe('from: another names this one'),
      other: z.object({ id, code: z.string(), name: z.string(), state: z.enum(proposalStates) }),
    }),
  ),
  steps: z.array(
    z.object({
      state: z.enum(proposalStates),
      at: z.string(),
      by: z.string().nullable(),
      revision: z.number().int(),
      reason: z.string().nullable(),
      marks: z.array(z.object({ field: z.string(), remark: z.string() })),
    }),
  ),
  marks: z
    .array(z.object({ field: z.string(), remark: z.string() }))
    .describe('fields to be mended, while it is returned'),
  gaps: z.array(
    z.object({
      field: z.string(),
      kind: z
        .enum(['submit', 'asked', 'knock-out', 'no-return', 'final'])
        .describe('what the gap is in the way of'),
    }),
  ),
  case: CaseView,
  pert: z.object({ rows: z.array(Pert), sum: Pert }).describe('of the three-point estimates'),
  feasibility: z.enum(['feasible', 'conditional', 'infeasible']).nullable(),
  receiveBy: z.iso.date().nullable().describe('day by which the PMO answers, while it is submitted'),
  may: z.object({
    change: z.boolean(),
    submit: z.boolean(),
    withdraw: z.boolean(),
    receive: z.boolean(),
  }),
});
export type ProposalDetail = z.output<typeof ProposalDetail>;

export const Revisions = z.object({
  rows: z.array(
    z.object({
      number: z.number().int(),
      at: z.string(),
      by: z.string().nullable(),
      differences: z
        .array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }))
        .describe('against the one before'),
    }),
  ),
});
export type Revisions = z.output<typeof Revisions>;

export const AlikeQuery = z.object({
  name: z.string().trim().min(1).max(200),
  except: id.optional().describe('the proposal itself'),
});
export const Alike = z.object({
  rows: z.array(
    z.object({
      id,
      source: z.enum(['proposal', 'history', 'project']),
      code: z.string(),
      name: z.string(),
      likeness: z.number().describe('0–1'),
      reading: z.enum(['duplicate', 'alike']).describe('duplicate from 0.8 on'),
    }),
  ),
});
export type Alike = z.output<typeof Alike>;

export const DocumentQuery = z.object({ format: z.enum(['docx', 'pdf']).default('docx') });
