import { z } from 'zod';
import { Version } from './charter.ts';

const id = z.uuid();
const name = z.string().trim().min(1).max(200);
const Content = z.record(z.string(), z.unknown());

export const DraftRecord = z.object({
  id,
  version: z.number().int(),
  itemId: id,
  kind: z.string(),
  code: z.string(),
  officeId: id.nullable().describe('PMO unit for which it was drafted; null where there was none'),
  office: z.string().nullable(),
  zh: z.string(),
  en: z.string(),
  content: Content.describe('what the kind of the item holds'),
  note: z.string().describe('what is changed and why'),
  author: z.string().nullable(),
  createdAt: z.string(),
  publishedAt: z.string().nullable(),
  publishedBy: z.string().nullable(),
});
export type DraftRecord = z.output<typeof DraftRecord>;
export const DraftList = z.object({ rows: z.array(DraftRecord), total: z.number().int() });
export const NewDraft = z.object({
  itemId: id.describe('item of the method that is to be changed'),
  officeId: id.optional().describe("PMO unit it is drafted for; the author's where left out"),
  zh: name.optional(),
  en: name.optional(),
  content: Content.optional(),
  note: z.string().trim().max(2000).default(''),
});
export type NewDraft = z.output<typeof NewDraft>;
export const DraftChange = NewDraft.omit({ itemId: true, officeId: true, note: true }).extend({
  version: Version,
  note: z.string().trim().max(2000).optional(),
});
export type DraftChange = z.output<typeof DraftChange>;
export const DraftPublication = z.object({ version: Version });
