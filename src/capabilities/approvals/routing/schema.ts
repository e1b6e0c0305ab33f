import { z } from 'zod';
import { stepDuties, stepModes } from '../names.ts';

const id = z.uuid();
const fen = z.number().int().min(0);

export const ApproverRef = z
  .object({
    kind: z
      .string()
      .max(40)
      .describe(
        '`person`, `role`, `unit-head`, `executives`, or a position such as `pmo-head`, `core-group`',
      ),
    personId: id.optional().describe('for `person`'),
    role: z.string().max(60).optional().describe('for `role`'),
    unitId: id.optional().describe('for `unit-head`; the unit of the applicant where left out'),
  })
  .describe('how approvers are found');
export type ApproverRef = z.output<typeof ApproverRef>;

export const DesignedStep = z.object({
  name: z.string().trim().min(1).max(60).describe('as the timeline shows it'),
  mode: z.enum(stepModes).describe('all: 会签, one: 或签, vote: 票签'),
  votes: z.number().int().min(1).max(99).nullable().describe('approvals a vote needs; else null'),
  duty: z.enum(stepDuties).describe('decide, advise (never blocks) or notify'),
  hours: z.number().min(1).max(2000).nullable().describe('working hours until it is late; null: never'),
  approvers: z.array(ApproverRef).max(50).describe('whom the step asks'),
});
export type DesignedStep = z.output<typeof DesignedStep>;

const fields = {
  kind: z.string().min(1).max(60).describe('kind of request it is for, such as `charter`'),
  name: z.string().trim().min(1).max(120).describe('name of the route'),
  position: z.number().int().min(0).max(9999).describe('the first that fits is taken'),
  projectClasses: z.array(z.enum(['A', 'B', 'C'])).describe('only for these classes; empty: for any'),
  amountFromFen: fen.nullable().describe('from this amount, 分; null: no lower limit'),
  amountBelowFen: fen.nullable().describe('below this amount, 分; null: no upper limit'),
  pmoUnitIds: z.array(id).max(100).describe('only for these PMO units; empty: for any'),
  steps: z.array(DesignedStep).min(1).max(20).describe('the steps in order'),
};

export const NewRoute = z.object(fields);
export type NewRoute = z.output<typeof NewRoute>;
export const RouteChange = z
  .object(fields)
  .partial()
  .extend({ version: z.number().int().describe('the version the user saw') });
export type RouteChange = z.output<typeof RouteChange>;
export const RouteRecord = z.object({
  ...fields,
  id,
  version: z.number().int().describe('raised by every change'),
  kindName: z.string().describe("in the reader's language"),
  retiredOn: z.iso.date().nullable().describe('no longer used from this day'),
});
export type RouteRecord = z.output<typeof RouteRecord>;
export const Routes = z.object({ rows: z.array(RouteRecord).describe('in the order they are tried') });
export const RouteId = z.object({ id: id.describe('of the route') });
export const RetireRoute = z.object({ version: z.number().int().describe('the version the user saw') });

export const RouteTrial = z.object({
  steps: z.array(DesignedStep).min(1).max(20).describe('the steps to try'),
  applicantId: id.describe('as whose request it is tried'),
  pmoUnitId: id.nullable().describe('unit the request belongs to; null: none'),
});
export type RouteTrial = z.output<typeof RouteTrial>;
export const RouteTrialResult = z.object({
  steps: z
    .array(
      z.object({
        name: z.string().describe('of the step'),
        people: z.array(z.string()).describe('names found'),
        note: z.string().nullable().describe('why they are not those named'),
      }),
    )
    .describe('whom each step finds'),
  problem: z.string().nullable().describe('why the route cannot be used; null where it can'),
});
export type RouteTrialResult = z.output<typeof RouteTrialResult>;

export const Choices = z.object({
  kinds: z.array(
    z.object({ kind: z.string().describe('id'), name: z.string().describe("reader's language") }),
  ),
  approvers: z
    .array(z.object({ kind: z.string().describe('id'), name: z.string().describe("reader's language") }))
    .describe('positions approvers can be found by'),
  roles: z
    .array(z.object({ role: z.string().describe('id'), name: z.string().describe("reader's language") }))
    .describe('roles whose holders may approve'),
});
