import { z } from 'zod';

const id = z.uuid();

/** What can be discussed and have files: each shares the visibility of its project; a proposal has its own. */
const SubjectType = z.enum(['project', 'task', 'milestone', 'risk', 'issue', 'proposal']);
export const Subject = z.object({ subjectType: SubjectType, subjectId: id });
export type Subject = z.output<typeof Subject>;

/** What can have files: also an answer of a maturity sheet, as `sheet:question`. */
export const FileSubject = z.object({
  subjectType: z.enum([...SubjectType.options, 'maturity-answer']),
  subjectId: z
    .string()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(:[\w-]{1,60})?$/)
    .describe('id of the record; of an answer `sheet:question`'),
});
export type FileSubject = z.output<typeof FileSubject>;

export const Comment = z.object({
  id,
  version: z.number().int(),
  at: z.string(),
  editedAt: z.string().nullable(),
  authorId: id,
  author: z.string(),
  body: z.string().describe('Markdown; people mentioned as @[name](id)'),
  mine: z.boolean(),
});
export const Comments = z.object({ rows: z.array(Comment) });
export const NewComment = Subject.extend({ body: z.string().trim().min(1).max(20_000) });
export const CommentChange = z.object({
  version: z.number().int(),
  body: z.string().trim().min(1).max(20_000),
});
export const CommentId = z.object({ id });

export const Attachment = z.object({
  id,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  at: z.string(),
  by: z.string().nullable(),
  mine: z.boolean().describe('uploaded by who asks'),
  sha256: z.string(),
});
export const Attachments = z.object({ rows: z.array(Attachment) });
