import { z } from 'zod';
import { charterStates, sectionKeys, type CharterState } from '../names.ts';

const id = z.uuid();
const day = z.iso.date();
const States = z.enum(Object.keys(charterStates) as [CharterState, ...CharterState[]]);

export const RecordId = z.object({ id });
export const Created = z.object({ id });
export const Version = z.number().int().min(1).describe('version of the record the change is based on');
export const FileFormat = z.object({
  format: z.enum(['docx', 'pdf']).default('docx').describe('Word or PDF'),
});
export type FileFormat = z.output<typeof FileFormat>;

const Sections = z.partialRecord(z.enum(sectionKeys), z.string().max(20_000));

export const CharterGoal = z.object({
  text: z.string().trim().min(1).max(300),
  measure: z.string().trim().max(300).default('').describe('how it is measured'),
  target: z.string().trim().max(100).default(''),
  objectiveId: id.nullable().default(null).describe('strategic objective it serves'),
  objectiveNote: z
    .string()
    .trim()
    .max(300)
    .nullable()
    .default(null)
    .describe('objective as it was once written; kept until one is chosen'),
});
export type CharterGoal = z.output<typeof CharterGoal>;
export const ShownGoal = CharterGoal.extend({
  objective: z.string().nullable().describe('code and title of the objective'),
});
export type ShownGoal = z.output<typeof ShownGoal>;

const Obstacle = z.object({ rule: z.string(), text: z.string().describe("in the reader's language") });

export const CharterRow = z.object({
  id,
  version: z.number().int(),
  officeId: id,
  office: z.string(),
  edition: z.string().describe('V1.0'),
  documentNumber: z.string(),
  state: States,
  mandateFrom: day.nullable(),
  mandateTo: day.nullable().describe('last day; null = without end'),
  approvedOn: day.nullable(),
  author: z.string().nullable(),
  unread: z.number().int().describe('people asked to read it who have not confirmed'),
});
export type CharterRow = z.output<typeof CharterRow>;
export const CharterList = z.object({ rows: z.array(CharterRow), total: z.number().int() });
export const CharterQuery = z.object({ office: id.optional().describe('only of this PMO unit') });

export const ReadingRow = z.object({
  personId: id,
  person: z.string(),
  unit: z.string().nullable(),
  askedAt: z.string(),
  confirmedAt: z.string().nullable(),
});
export type ReadingRow = z.output<typeof ReadingRow>;

export const CharterRecord = CharterRow.extend({
  sections: Sections,
  typeReason: z.string().nullable().describe('why this type of PMO was chosen'),
  goals: z.array(ShownGoal),
  supersededOn: day.nullable(),
  readings: z.array(ReadingRow),
  isMineToRead: z.boolean().describe('the reader is asked to confirm reading it'),
  mayUpdate: z.boolean(),
  obstacle: Obstacle.nullable().describe('why it cannot be submitted'),
});
export type CharterRecord = z.output<typeof CharterRecord>;

export const NewCharter = z.object({ officeId: id });
export const CharterChange = z.object({
  version: Version,
  sections: Sections.optional().describe('only those given are changed'),
  goals: z.array(CharterGoal).max(50).optional().describe('all goals, in order'),
  typeReason: z.string().trim().max(2000).nullable().optional(),
  documentNumber: z.string().trim().min(1).max(60).optional(),
  mandateFrom: day.nullable().optional(),
  mandateTo: day.nullable().optional(),
});
export type CharterChange = z.output<typeof CharterChange>;
