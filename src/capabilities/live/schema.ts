import { z } from 'zod';

export const LiveQuery = z.object({
  after: z
    .string()
    .max(40)
    .optional()
    .describe(
      '最后收到的事件编号，用于续传；也可用 Last-Event-ID 头 / id of the event seen last, to resume; the header Last-Event-ID does too',
    ),
});

const LiveChange = z.object({
  kind: z.string().describe('记录种类，如 project、task、risk / kind of record'),
  id: z
    .string()
    .nullable()
    .describe('记录编号；一次改动很多时为空 / id of the record; null where many changed at once'),
  project: z.string().optional().describe('所属项目编号 / id of the project it belongs to'),
});

/** The data of a `change` event; `hello`, `reset` and `renew` say in their name all there is to say. */
export const LiveEvent = z
  .union([z.array(LiveChange), z.enum(['resumed', 'anew']), z.null()])
  .describe('change: 改动的记录；hello: resumed 或 anew；reset、renew: null');
