import { z } from 'zod';
import { approvalStates, askedActions, boxes, stepDuties, stepModes } from './names.ts';

const id = z.uuid();
const instant = z.string().describe('ISO instant');
const version = z.number().int().describe('which submitted version is before the approvers, from 1');

export const ApprovalId = z.object({ id: id.describe('of the approval') });

export const PrintQuery = z.object({
  format: z.enum(['pdf', 'docx']).default('pdf').describe('file format'),
});

export const NewApproval = z.object({
  kind: z.string().min(1).max(60).describe('kind of record, such as `charter`'),
  subjectId: id.describe('id of the record'),
  note: z.string().trim().max(2000).nullish().describe('word to the approvers'),
});
export const Submitted = z.object({ approvalId: id.describe('of the approval') });

export const NewAction = z.object({
  action: z.enum(askedActions).describe('what is done'),
  opinion: z.string().max(4000).optional().describe('needed to reject, return and terminate'),
  people: z.array(id).max(50).optional().describe('signers, the new holder, whom it is copied to'),
  toStep: id.nullish().describe('earlier step to return to; the applicant where left out'),
  place: z
    .enum(['before', 'after'])
    .optional()
    .describe('where added signers stand; before me where left out'),
  step: id.optional().describe('the step acted in, where there is more than one'),
  seat: id.optional().describe('the person in whose place I act'),
  version,
});
export type NewAction = z.output<typeof NewAction>;

export const ApprovalQuery = z.object({
  subject: z
    .string()
    .regex(/^[\w-]+:[0-9a-f-]{36}$/)
    .optional()
    .describe('of one record, `kind:id`'),
  box: z.enum(boxes).optional().describe('waiting for me, mine, decided by me, copied to me'),
  limit: z.coerce.number<number>().int().min(1).max(500).default(50).describe('rows at most'),
  offset: z.coerce.number<number>().int().min(0).default(0).describe('rows to skip'),
});
export type ApprovalQuery = z.output<typeof ApprovalQuery>;

export const ApprovalSummary = z.object({
  id,
  kind: z.string().describe('kind of record'),
  kindName: z.string().describe("in the reader's language"),
  subjectId: id.describe('of the record'),
  title: z.string().describe('as submitted'),
  applicantId: id.describe('who submitted it'),
  applicant: z.string().describe('name'),
  state: z.enum(approvalStates).describe('where it stands'),
  version,
  amountFen: z.number().int().nullable().describe('分; null where it is not about money'),
  submittedAt: instant,
  endedAt: instant.nullable(),
  waitingFor: z.array(z.string()).describe('names of those whose turn it is'),
  dueAt: instant.nullable().describe('the earliest deadline; null where there is none'),
  isLate: z.boolean().describe('past the deadline'),
});
export type ApprovalSummary = z.output<typeof ApprovalSummary>;
export const Approvals = z.object({
  rows: z.array(ApprovalSummary).describe('the latest first'),
  total: z.number().int().describe('how many there are'),
});

const Fact = z.object({
  label: z.string().describe("in the reader's language"),
  value: z.string().describe('as submitted'),
});
const Seat = z.object({
  personId: id.describe('who holds it'),
  person: z.string().describe('name'),
  verdict: z.enum(['approve', 'reject']).nullable().describe('null: has not spoken'),
  standIns: z.array(z.string()).describe('who may decide in his place'),
  delegate: z.string().nullable().describe('whose opinion he asked for first'),
});
export const ApprovalStep = z.object({
  id,
  name: z.string().describe("in the reader's language"),
  mode: z.enum(stepModes).describe('会签, 或签, 票签'),
  votes: z.number().int().nullable().describe('needed by a vote'),
  duty: z.enum(stepDuties).describe('decides, advises, is told'),
  status: z.enum(['waiting', 'open', 'done']).describe('where it stands'),
  openedAt: instant.nullable(),
  doneAt: instant.nullable(),
  dueAt: instant.nullable().describe('deadline in working time'),
  addedBy: z.string().nullable().describe('who added it while the request ran'),
  note: z.string().nullable().describe('why the people are not those the route names'),
  seats: z.array(Seat).describe('its people'),
});
export type ApprovalStep = z.output<typeof ApprovalStep>;

export const ApprovalAction = z.object({
  id,
  at: instant,
  author: z.string().nullable().describe('name; null: the clock'),
  authorId: id.nullable(),
  inPlaceOf: z.string().nullable().describe('name of the holder of the seat, where another acted'),
  kind: z.string().describe('what was done'),
  kindName: z.string().describe("in the reader's language"),
  opinion: z.string().nullable(),
  stepId: id.nullable(),
  step: z.string().nullable().describe('name of the step'),
  people: z.array(z.string()).describe('names'),
  toStep: z.string().nullable().describe('returned to'),
  version,
});
export type ApprovalAction = z.output<typeof ApprovalAction>;

export const Legal = z.object({
  kind: z.enum([...askedActions, 'resubmit']).describe('what may be done'),
  step: id.nullable(),
  seat: id.nullable().describe('in whose place'),
  seatName: z.string().nullable().describe('name, where it is somebody else'),
  isAdvice: z.boolean().describe('is heard and does not decide'),
  needsOpinion: z.boolean().describe('a reason is asked for'),
  targets: z
    .array(z.object({ id, name: z.string().describe('step or person') }))
    .describe('earlier steps to return to; signers that can be taken off'),
});
export type Legal = z.output<typeof Legal>;

export const ApprovalDetail = ApprovalSummary.extend({
  subjectPath: z.string().nullable().describe('page of the record; null: the reader may not open it'),
  note: z.string().nullable().describe('word of the applicant'),
  routeName: z.string().nullable().describe('designed route; null: the own route of the record'),
  facts: z.array(Fact).describe('what was submitted'),
  sha256: z.string().describe('hash of what was submitted'),
  isIntact: z.boolean().describe('what is stored has this hash still'),
  versions: z
    .array(z.object({ version, at: instant, note: z.string().nullable(), sha256: z.string() }))
    .describe('every version that was submitted'),
  steps: z.array(ApprovalStep).describe('of the present version, in order'),
  actions: z.array(ApprovalAction).describe('everything done, the first first'),
  copied: z.array(z.string()).describe('names'),
  legal: z.array(Legal).describe('what the reader may do now'),
});
export type ApprovalDetail = z.output<typeof ApprovalDetail>;
