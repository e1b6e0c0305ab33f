import { z } from 'zod';
import type { ListColumn } from '#platform/list/list.ts';
import { listPage } from '#platform/list/query.ts';
import { Bilingual, PmoType } from './content.ts';
import { kindNames, methodKinds } from './kinds.ts';

export const Kind = z.enum(kindNames);
const name = z.string().trim().min(1).max(200);
const Content = z.record(z.string(), z.unknown());

export const MethodId = z.object({ id: z.uuid() });

const Listed = {
  id: z.uuid(),
  version: z.number().int(),
  kind: Kind,
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  shippedVersion: z.string().nullable().describe('version it was shipped in; null = made by the enterprise'),
  adapted: z.boolean().describe('changed by the enterprise since it was loaded'),
  isRetired: z.boolean().describe('no longer in use'),
};

export const MethodRow = z.object({
  ...Listed,
  category: z.string().nullable().describe('process group, phase of use, cadence or centre'),
  about: Bilingual.nullable().describe('purpose, formula, service level or definition'),
  parts: z.number().int().nullable().describe('steps, sections or phases'),
});
export type MethodRow = z.output<typeof MethodRow>;
export const MethodPage = listPage(MethodRow);

export const methodColumns: readonly ListColumn[] = [
  { key: 'kind', title: ['种类', 'Kind'], kind: 'choice', choices: methodKinds, width: 110 },
  { key: 'code', title: ['编号', 'Code'], kind: 'text', width: 150 },
  { key: 'zh', title: ['名称', 'Chinese name'], kind: 'text', width: 260 },
  { key: 'en', title: ['英文名称', 'English name'], kind: 'text', width: 260 },
  { key: 'category', title: ['分类', 'Category'], kind: 'text', width: 120 },
  { key: 'shippedVersion', title: ['随附版本', 'Shipped in'], kind: 'text', width: 90 },
  { key: 'adapted', title: ['已改编', 'Adapted'], kind: 'boolean', width: 90 },
  { key: 'isRetired', title: ['已停用', 'Retired'], kind: 'boolean', width: 90 },
];

export const MethodItem = z.object({
  ...Listed,
  content: Content.describe('what the kind holds, see the kind'),
  updatedAt: z.string(),
});
export type MethodItem = z.output<typeof MethodItem>;

export const MethodChange = z.object({
  version: z.number().int().min(1).describe('version of the item the change is based on'),
  zh: name.optional(),
  en: name.optional(),
  content: Content.optional(),
  isRetired: z.boolean().optional(),
});
export type MethodChange = z.output<typeof MethodChange>;

export const MethodCounts = z.object({
  counts: z.record(z.string(), z.number().int()).describe('items in use by kind'),
  total: z.number().int(),
  adapted: z.number().int().describe('of them changed by the enterprise'),
});

export const packageFormat = 'zhongshu-method-1';
export const PackagedItem = z.object({
  kind: Kind,
  code: z.string().trim().min(1).max(100),
  position: z.number().int().min(0).default(0),
  zh: name,
  en: name,
  content: Content,
  shippedVersion: z.string().nullable().default(null),
  adapted: z.boolean().default(false),
  isRetired: z.boolean().default(false),
});
export type PackagedItem = z.output<typeof PackagedItem>;

export const MethodPackage = z.object({
  format: z.literal(packageFormat),
  enterprise: z.string().default(''),
  exportedAt: z.string().default(''),
  items: z.array(PackagedItem).min(1).max(20_000),
});
export type MethodPackage = z.output<typeof MethodPackage>;

export const PackageTaken = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  kept: z.number().int(),
  retired: z.number().int().describe('in use before and not in the package'),
  counts: z.record(z.string(), z.number().int()).describe('items in use by kind afterwards'),
});
export type PackageTaken = z.output<typeof PackageTaken>;

export const GlossaryTerm = z.object({
  id: z.uuid(),
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  abbreviation: z.string().nullable(),
  definition: Bilingual,
  synonyms: z.array(z.string()),
  unmarked: z
    .array(z.string())
    .describe('words of it with an everyday meaning too, which texts do not explain'),
  note: Bilingual.nullable(),
  initials: z.string().describe('initials of the pinyin'),
});
export type GlossaryTerm = z.output<typeof GlossaryTerm>;
export const Glossary = z.object({ terms: z.array(GlossaryTerm) });

export const TermsQuery = z.object({
  save: z
    .enum(['nothing', 'all'])
    .default('all')
    .describe(
      'nothing: only what would become of the table is told; all: it is saved, unless a row is faulty',
    ),
});
export type TermsQuery = z.output<typeof TermsQuery>;

const Preset = z.object({
  level: z.number().int().nullable().describe('0–5; null where it is a manner, not a level'),
  text: Bilingual.describe('name of the level or the manner'),
  blocks: z.boolean().describe('the level can stop a decision'),
  stated: z.boolean().describe('given by the source text, not a default of the design'),
  note: Bilingual.nullable(),
  classes: z.array(z.string()).describe('classes it holds for; empty = all'),
});
export type Preset = z.output<typeof Preset>;

export const DecisionPoint = z.object({
  id: z.uuid(),
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  note: Bilingual.nullable(),
  presets: z.record(PmoType, Preset),
});
export type DecisionPoint = z.output<typeof DecisionPoint>;

export const Authority = z.object({
  levels: z.array(z.object({ level: z.number().int(), zh: z.string(), en: z.string(), blocks: z.boolean() })),
  types: z.array(
    z.object({
      code: PmoType,
      zh: z.string(),
      en: z.string(),
      alsoCalled: Bilingual.nullable(),
      maturity: Bilingual.nullable(),
      reportsTo: Bilingual,
      isReportingStated: z.boolean(),
      tone: Bilingual,
    }),
  ),
  decisionPoints: z.array(DecisionPoint),
  caps: z.array(z.object({ code: z.string(), letter: z.string(), zh: z.string(), en: z.string() })),
});
export type Authority = z.output<typeof Authority>;
