import { z } from 'zod';
import { partKeys, regulationStates, type RegulationState } from '../names.ts';
import { PrintedBlock } from './blocks.ts';
import { ReadingRow, Version } from './charter.ts';

const id = z.uuid();
const day = z.iso.date();
const States = z.enum(Object.keys(regulationStates) as [RegulationState, ...RegulationState[]]);

export const RegulationRow = z.object({
  id,
  version: z.number().int(),
  officeId: id,
  office: z.string(),
  edition: z.string(),
  documentNumber: z.string(),
  state: States,
  approvedOn: day.nullable(),
});
export type RegulationRow = z.output<typeof RegulationRow>;
export const RegulationList = z.object({ rows: z.array(RegulationRow), total: z.number().int() });

export const Chapter = z.object({
  title: z.string().trim().min(1).max(100),
  text: z.string().max(20_000).default(''),
  part: z.enum(partKeys).nullable().default(null).describe('what is assembled below the text'),
});
export type Chapter = z.output<typeof Chapter>;

const PrintedLine = z.object({
  chapter: z.string(),
  before: z.string().nullable().describe('line as it was approved; null = new'),
  after: z.string().nullable().describe('line as it would be now; null = gone'),
});

export const RegulationRecord = RegulationRow.extend({
  chapters: z.array(Chapter),
  blocks: z.array(PrintedBlock).describe('as it is printed, block by block'),
  changes: z.array(PrintedLine).describe('lines that changed since it was approved'),
  readings: z.array(ReadingRow).describe('who was asked to read it, and who has'),
  isMineToRead: z.boolean().describe('the reader is asked to confirm that he read it'),
  mayUpdate: z.boolean(),
});
export type RegulationRecord = z.output<typeof RegulationRecord>;

export const NewRegulation = z.object({ officeId: id });
export const RegulationChange = z.object({
  version: Version,
  documentNumber: z.string().trim().min(1).max(60).optional(),
  chapters: z.array(Chapter).max(60).optional().describe('all chapters, in order'),
});
export type RegulationChange = z.output<typeof RegulationChange>;
