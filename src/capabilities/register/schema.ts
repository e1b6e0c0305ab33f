import { z } from 'zod';
import { registerKinds } from './reading/kind-names.ts';

const id = z.uuid();
const Text = z.array(z.string()).describe('the same in Chinese and English');

export const RegisterImportId = z.object({ id });

/** What is read, sent as fields before the file or as a query. */
export const UploadQuery = z.object({
  kind: z.enum(registerKinds).default('register').describe('what the table lists'),
  sheet: z.string().max(200).optional().describe('the sheet to read; the one recognised best where left out'),
  headingRow: z.coerce
    .number<number>()
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('row of the headings'),
});
export type UploadQuery = z.output<typeof UploadQuery>;

export const Doubt = z.object({
  row: z.number().int().describe('row as an editor numbers it; 0 for the whole file'),
  column: z.string(),
  value: z.string(),
  rule: z.string(),
  why: Text,
});
export type Doubt = z.output<typeof Doubt>;

export const DoubtQuery = z.object({
  rule: z.string().max(100).optional().describe('only doubts of this rule'),
  limit: z.coerce.number<number>().int().min(1).max(1000).default(100),
  offset: z.coerce.number<number>().int().min(0).default(0),
});
export type DoubtQuery = z.output<typeof DoubtQuery>;
export const DoubtPage = z.object({ rows: z.array(Doubt), total: z.number().int() });

export const ChangeQuery = z.object({
  limit: z.coerce.number<number>().int().min(1).max(1000).default(50),
  offset: z.coerce.number<number>().int().min(0).default(0),
});
export type ChangeQuery = z.output<typeof ChangeQuery>;

const ColumnChoice = z
  .object({
    field: z.string().max(60),
    unit: z.string().max(20).optional().describe('unit of amounts as in a heading: 万元, £m'),
    dateOrder: z.enum(['day-first', 'month-first']).optional(),
  })
  .describe('the field a column fills');

export const PreviewChange = z.object({
  sheet: z.string().max(200).optional(),
  headingRow: z.number().int().min(1).optional(),
  columns: z
    .record(z.string(), ColumnChoice.nullable())
    .optional()
    .describe('columns by heading; null keeps a column as text; those left out stay as they are'),
  decisions: z
    .record(z.string().regex(/^\d+$/), z.enum(['take', 'skip']).nullable())
    .optional()
    .describe('rows by number: whether they are imported; null takes a decision back'),
});
export type PreviewChange = z.output<typeof PreviewChange>;

const FieldChange = z.object({
  field: z.string(),
  title: Text,
  kind: z.string(),
  before: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  after: z.union([z.string(), z.number(), z.boolean()]).nullable(),
});

const RowChange = z.object({
  row: z.number().int(),
  code: z.string(),
  label: z.string(),
  what: z.enum(['create', 'update', 'unchanged']),
  id: id.nullable().describe('null for a row that is new'),
  currency: z.string().nullable().describe('currency of its amounts'),
  fields: z.array(FieldChange),
});
export type RowChange = z.output<typeof RowChange>;
export const ChangePage = z.object({
  rows: z.array(RowChange),
  total: z.number().int().describe('new and changed rows that are kept for paging'),
});

const Conflict = z.object({
  code: z.string(),
  rows: z.array(
    z.object({ row: z.number().int(), label: z.string(), decision: z.enum(['take', 'skip']).nullable() }),
  ),
});

export const Counts = z.object({
  create: z.number().int(),
  update: z.number().int(),
  unchanged: z.number().int(),
  conflicts: z.number().int().describe('numbers that several rows share and nobody has decided about'),
  leftOut: z.number().int().describe('rows of the file that are not imported'),
  missing: z
    .number()
    .int()
    .describe('rows in the system that the file does not name; they are never deleted'),
});
export type Counts = z.output<typeof Counts>;

export const RegisterPreview = z.object({
  importId: id,
  kind: z.enum(registerKinds),
  state: z.enum(['previewed', 'applied', 'undone']),
  fileName: z.string(),
  sheets: z.array(z.string()),
  sheet: z.string(),
  headingRow: z.number().int(),
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  rows: z.number().int().describe('records that are not blank'),
  columns: z.array(
    z.object({
      heading: z.string(),
      field: z.string().nullable(),
      unit: z.string().nullable(),
      dateOrder: z.enum(['day-first', 'month-first']).nullable().describe('where somebody has chosen it'),
      samples: z.array(z.string()),
      doubts: z.number().int(),
    }),
  ),
  fields: z.array(z.object({ key: z.string(), title: Text, kind: z.string(), isRequired: z.boolean() })),
  isRemembered: z.boolean().describe('the mapping is that of the last import with the same headings'),
  mapped: z.record(z.string(), z.string()),
  unmapped: z.array(z.string()),
  keptAsText: z.number().int().describe('cells kept as text beside the fields'),
  doubtCount: z.number().int(),
  doubtsByRule: z.array(z.object({ rule: z.string(), why: Text, count: z.number().int() })),
  doubts: z.array(Doubt).describe('the first of them'),
  plan: Counts,
  changes: z.array(RowChange).describe('the first of them, changed rows before new ones'),
  conflicts: z.array(Conflict),
  leftOut: z.array(
    z.object({
      row: z.number().int(),
      label: z.string(),
      why: Text,
      choice: z
        .enum(['take', 'undecide'])
        .nullable()
        .describe('what somebody may decide about the row: take it all the same, or take a decision back'),
    }),
  ),
  missing: z.array(z.object({ id, code: z.string(), label: z.string() })),
});
export type RegisterPreview = z.output<typeof RegisterPreview>;

export const Application = z.object({
  wait: z.boolean().default(false).describe('answer with the result rather than with a job to watch'),
});

export const Applied = z.object({
  jobId: id.nullable(),
  counts: Counts.nullable().describe('null while a job is at it'),
});
export type Applied = z.output<typeof Applied>;

export const TemplateQuery = z.object({ kind: z.enum(registerKinds).default('register') });
