import { z } from 'zod';
import { Rank } from '../offices/schema/offices.ts';
import { gapKinds, groupKinds } from './names.ts';

const id = z.uuid();
const day = z.iso.date();
const text = (most: number) => z.string().trim().min(1).max(most);
const version = z.number().int().min(1).describe('version of the record the change is based on');

export const OfficeId = z.object({ id: id.describe('the PMO unit') });
export const PositionId = z.object({ id: id.describe('the position') });
export const AppointmentId = z.object({ id: id.describe('the appointment') });
export const LetterFormat = z.object({
  format: z.enum(['docx', 'pdf']).default('docx').describe('Word or PDF'),
});
export const PriorityId = z.object({ id: id.describe('the priority') });
export const GroupPlace = z.object({ id: id.describe('the PMO unit'), kind: z.enum(groupKinds) });
export const LiaisonPlace = z.object({
  id: id.describe('the PMO unit'),
  unitId: id.describe('the department'),
});
export const Created = z.object({ id });

export const PositionKind = z.object({
  id: z.string(),
  name: z.string().describe("in the reader's language"),
  duties: z.array(z.string()),
  staffing: z.string().nullable().describe('how many the method advises'),
});
export const PositionKinds = z.object({ kinds: z.array(PositionKind) });
export type PositionKind = z.output<typeof PositionKind>;

const positionFields = z.object({
  name: text(100).describe('how the position is called here'),
  tag: z.enum(['management', 'support']).describe('管理岗 or 支持岗'),
  duties: z.array(text(300)).min(1).max(40).describe('its duties, one each'),
  indicators: z.array(text(200)).max(20).describe('what its work is measured by'),
  headcount: z.number().int().min(1).max(99).describe('how many people it is for'),
  substituteId: id.nullable().describe('who stands in'),
});
export const NewPosition = positionFields
  .partial()
  .extend({ kind: text(60).describe('kind of position of the method: pmo-analyst') });
export type NewPosition = z.output<typeof NewPosition>;
export const PositionChange = positionFields.partial().extend({ version });
export type PositionChange = z.output<typeof PositionChange>;

const appointmentFields = z.object({
  rank: Rank.nullable().describe('rank in this position'),
  fromOn: day.describe('first day'),
  toOn: day.nullable().describe('last day; null while it lasts'),
  experienceYears: z
    .number()
    .min(0)
    .max(60)
    .nullable()
    .describe('years of experience in project management on the first day, as stated'),
});
export const NewAppointment = appointmentFields.partial().required({ fromOn: true }).extend({ personId: id });
export type NewAppointment = z.output<typeof NewAppointment>;
export const AppointmentChange = appointmentFields.partial().extend({ version });
export type AppointmentChange = z.output<typeof AppointmentChange>;

const priorityFields = z.object({
  title: text(200),
  place: z.number().int().min(1).max(999).describe('rank, 1 the first'),
  positionId: id.nullable().describe('position that carries it'),
  goal: z.string().trim().max(300).nullable().describe('goal of the charter it serves'),
  quarter: z.string().trim().max(20).nullable().describe('2026Q1'),
  target: z.string().trim().max(200).nullable().describe('what is to be reached'),
});
export const NewPriority = priorityFields.partial().required({ title: true });
export type NewPriority = z.output<typeof NewPriority>;
export const PriorityChange = priorityFields.partial().extend({ version });
export type PriorityChange = z.output<typeof PriorityChange>;

export const GroupContent = z.object({
  version: version.nullable().describe('null for a group that does not exist yet'),
  memberIds: z.array(id).min(1).max(60),
  chairId: id.nullable(),
  quorum: z.number().int().min(1).nullable().describe('members that must be present to decide'),
  meetingCycle: z.string().trim().max(60).nullable().describe('how often it meets'),
});
export type GroupContent = z.output<typeof GroupContent>;

export const LiaisonContent = z.object({ personId: id.nullable().describe('null: still lacking') });

export const RoleOfPosition = z.object({
  version,
  role: z.string().max(60).nullable().describe('role of the system whoever is appointed holds; null: none'),
});
export type RoleOfPosition = z.output<typeof RoleOfPosition>;

const Someone = z.object({ id, name: z.string() });
export const Appointment = z.object({
  id,
  version: z.number().int(),
  personId: id,
  name: z.string(),
  rank: Rank.nullable(),
  fromOn: day,
  toOn: day.nullable(),
  inForce: z.boolean(),
  experienceYears: z.number().nullable().describe('stated on the first day'),
  years: z.number().nullable().describe('experience today; null where nothing is known'),
  confirmedAt: z.string().nullable().describe('when the duties, as they are now, were read'),
});
export type Appointment = z.output<typeof Appointment>;
export const Position = positionFields.extend({
  id,
  version: z.number().int(),
  kind: z.string(),
  kindName: z.string(),
  substitute: z.string().nullable(),
  dutiesAt: z.string().describe('when the duties were last changed'),
  isVacant: z.boolean(),
  role: z.string().nullable().describe('role of the system it brings'),
  appointments: z.array(Appointment),
});
export type Position = z.output<typeof Position>;
export const Priority = priorityFields.extend({
  id,
  version: z.number().int(),
  position: z.string().nullable(),
});
export type Priority = z.output<typeof Priority>;
export const Group = z.object({
  id,
  version: z.number().int(),
  kind: z.enum(groupKinds),
  chairId: id.nullable(),
  quorum: z.number().int().nullable(),
  meetingCycle: z.string().nullable(),
  members: z.array(Someone),
});
export type Group = z.output<typeof Group>;
export const Liaison = z.object({
  unitId: id,
  unit: z.string(),
  personId: id.nullable(),
  person: z.string().nullable(),
});
export type Liaison = z.output<typeof Liaison>;
export const Gap = z.object({
  kind: z.enum(gapKinds),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});
export type Gap = z.output<typeof Gap>;
export const Staffing = z.object({
  persons: z.number().int(),
  experienced: z.number().int(),
  unknown: z.number().int().describe('people of whom nothing is known'),
  sharePercent: z.number().nullable().describe('null while nobody is appointed'),
  requiredPercent: z.number(),
  years: z.number(),
});
export type Staffing = z.output<typeof Staffing>;
export const Staff = z.object({
  officeId: id,
  positions: z.array(Position),
  priorities: z.array(Priority),
  groups: z.array(Group),
  liaisons: z.array(Liaison),
  staffing: Staffing,
  gaps: z.array(Gap),
});
export type Staff = z.output<typeof Staff>;

export const OwnPosition = z.object({
  id,
  officeId: id,
  name: z.string(),
  kindName: z.string(),
  rank: Rank.nullable(),
  fromOn: day,
  duties: z.array(z.string()),
  indicators: z.array(z.string()),
  substitute: z.string().nullable(),
  dutiesAt: z.string(),
  confirmedAt: z.string().nullable(),
  goals: z
    .array(
      z.object({
        title: z.string(),
        goal: z.string().nullable(),
        quarter: z.string().nullable(),
        target: z.string().nullable(),
      }),
    )
    .describe('priorities of the PMO the position carries'),
});
export type OwnPosition = z.output<typeof OwnPosition>;
export const OwnPositions = z.object({ positions: z.array(OwnPosition) });
