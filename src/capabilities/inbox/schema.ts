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
  key: z.string(),
  kind: z.enum([
    'task-overdue',
    'task-due',
    'milestone-overdue',
    'milestone-due',
    'import-waiting',
    'issue-due',
    'password',
  ]),
  title: z.string(),
  project: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  overdueDays: z.number().int().describe('calendar days; 0 when not late'),
  path: z.string(),
});
export type Todo = z.output<typeof Todo>;
export const Todos = z.object({ rows: z.array(Todo), total: z.number().int() });
export const TodoKey = z.object({ key: z.string().max(200) });
export const Snooze = z.object({ until: z.iso.date().describe('hidden before this day') });
