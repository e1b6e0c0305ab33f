import { z } from 'zod';

const id = z.uuid();

export const Notice = z.object({
  id,
  at: z.string(),
  kind: z.string(),
  text: z.string().describe("in the reader's language"),
  path: z.string().nullable().describe('page of the subject'),
  read: z.boolean(),
});

export const NoticeQuery = z.object({
  unread: z.stringbool().default(false),
  limit: z.coerce.number<number>().int().min(1).max(200).default(50),
});
export const Notices = z.object({ rows: z.array(Notice), unread: z.number().int() });
export const NoticesRead = z.object({ ids: z.array(id).max(500).optional().describe('all when absent') });

/** One thing that waits for a person, and why. */
export const Todo = z.object({
  key: z.string().describe('stable as long as it waits'),
  kind: z.string().describe('id of what is to be done'),
  kindName: z.string().describe("in the reader's language"),
  title: z.string().describe('the subject'),
  project: z.string().nullable().describe('name'),
  dueOn: z.iso.date().nullable().describe('null where it has no date'),
  overdueDays: z.number().int().describe('calendar days; 0 when not late'),
  path: z.string().describe('page where it is done'),
});
export type Todo = z.output<typeof Todo>;
export const TodoQuery = z.object({
  kind: z.string().max(60).optional().describe('only of this kind'),
  limit: z.coerce.number<number>().int().min(1).max(1000).default(100).describe('rows at most'),
  offset: z.coerce.number<number>().int().min(0).default(0).describe('rows to skip'),
});
export type TodoQuery = z.output<typeof TodoQuery>;
export const Todos = z.object({
  rows: z.array(Todo).describe('late ones first'),
  total: z.number().int().describe('how many wait, of the kind asked for'),
  late: z.number().int().describe('how many of them are late'),
  kinds: z
    .array(
      z.object({
        kind: z.string().describe('id'),
        name: z.string().describe("in the reader's language"),
        count: z.number().int().describe('how many wait'),
      }),
    )
    .describe('what waits by kind'),
});
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:mm');
export const DigestChoice = z.object({
  cadence: z.enum(['daily', 'weekly', 'off']).describe('how often a mail gathers my to-dos'),
  notices: z
    .enum(['at-once', 'gathered', 'off'])
    .describe('mail of ordinary notices: at once, with the mail that gathers, or none'),
  quiet: z
    .object({ from: hour, to: hour })
    .nullable()
    .describe("hours of the enterprise's clock in which mail of ordinary notices waits"),
});
export type DigestChoice = z.output<typeof DigestChoice>;
export const DigestChange = DigestChoice.partial();
export type DigestChange = z.output<typeof DigestChange>;
export const TodoKey = z.object({ key: z.string().max(200) });
export const Snooze = z.object({ until: z.iso.date().describe('hidden before this day') });
