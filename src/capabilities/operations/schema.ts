import { z } from 'zod';

export const Health = z.object({
  status: z.enum(['ok', 'down']),
  database: z.enum(['embedded', 'postgres']),
  version: z.string(),
});

export const JobView = z.object({
  id: z.uuid(),
  kind: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  progress: z.number().int().describe('0–100'),
  message: z.string().nullable(),
  result: z.record(z.string(), z.unknown()).nullable(),
  error: z.object({ rule: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
});

export const JobId = z.object({ id: z.uuid() });
export const ListName = z.object({ list: z.string().max(60) });

export const ListColumns = z.object({
  name: z.string(),
  title: z.array(z.string()),
  columns: z.array(
    z.object({
      key: z.string(),
      title: z.array(z.string()),
      kind: z.enum(['text', 'number', 'money', 'percent', 'date', 'instant', 'choice', 'boolean']),
      choices: z.record(z.string(), z.array(z.string())).optional(),
    }),
  ),
});

/** What `doctor` looked at and what it found; `ok` only when every check is. */
export const Diagnosis = z.object({
  ok: z.boolean(),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), found: z.string() })),
});
export type Diagnosis = z.output<typeof Diagnosis>;
