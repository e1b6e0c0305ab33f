import { z } from 'zod';

const importKinds = [
  'register',
  'plan',
  'people',
  'units',
  'calendar',
  'risks',
  'issues',
  'milestones',
] as const;
const importStates = ['previewed', 'applied', 'undone'] as const;

export const ImportId = z.object({ id: z.uuid() });

export const ImportRow = z.object({
  id: z.uuid(),
  kind: z.enum(importKinds),
  fileName: z.string(),
  state: z.enum(importStates),
  by: z.string().nullable(),
  createdAt: z.string(),
  appliedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  summary: z.record(z.string(), z.unknown()).describe('counts, by kind'),
});

export type ImportRow = z.output<typeof ImportRow>;

/** A run with its whole report: differences, doubts, what could not be kept. */
export const ImportDetail = ImportRow.extend({
  mapping: z.record(z.string(), z.unknown()),
  report: z.record(z.string(), z.unknown()),
});
export type ImportDetail = z.output<typeof ImportDetail>;
