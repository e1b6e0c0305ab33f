import { z } from 'zod';
import type { MethodKind } from './kinds.ts';

/** A text in both languages of the product. */
export const Bilingual = z.looseObject({ zh: z.string(), en: z.string() });
export type Bilingual = z.output<typeof Bilingual>;
const Named = z.looseObject({ id: z.string(), zh: z.string(), en: z.string() });
const klass = z.enum(['A', 'B', 'C']);
export const PmoType = z.enum(['assurance', 'control', 'directive', 'strategic']);
export type PmoType = z.output<typeof PmoType>;

export const ProcessContent = z.looseObject({
  group: z.string().describe('process group'),
  purpose: Bilingual,
  inputs: z.array(Bilingual),
  steps: z
    .array(
      z.looseObject({
        no: z.number().int(),
        zh: z.string(),
        en: z.string(),
        role: z.string().describe('code of a role'),
        output: Bilingual,
      }),
    )
    .describe('in order'),
  decisionPoints: z.array(z.string()),
  metrics: z.array(z.string()).describe('codes of metrics'),
  templates: z.array(z.string()).describe('codes of templates'),
});

export const TemplateContent = z.looseObject({
  kind: z.string(),
  owner: z.string().describe('code of a role'),
  appliesTo: z.looseObject({
    phase: z.string(),
    classes: z.array(klass),
    projectTypes: z.array(z.string()),
  }),
  deliverable: z.string().nullable(),
  sections: z.array(
    z.looseObject({
      id: z.string(),
      zh: z.string(),
      en: z.string(),
      guidance: Bilingual,
      autofill: z.array(z.string()).describe('codes of template fields'),
    }),
  ),
});
export type TemplateContent = z.output<typeof TemplateContent>;

export const DeliverableContent = z.looseObject({
  requiredFor: z.array(klass),
  requiredWhenRegulated: z.boolean(),
  lifecycles: z.array(z.string()).describe('codes of life cycles'),
  dueBefore: z.array(z.string()).describe('gates'),
  keptCurrent: z.boolean(),
});

const CheckItem = z.looseObject({
  no: z.number().int(),
  zh: z.string(),
  en: z.string(),
  type: z.enum(['M', 'S']).describe('M must, S scored 1–5'),
});

export const LifecycleContent = z.looseObject({
  method: z.string(),
  suitedFor: Bilingual,
  phases: z.array(
    z.looseObject({
      id: z.string(),
      zh: z.string(),
      en: z.string(),
      purpose: Bilingual,
      iterative: z.boolean(),
      endGate: z.string().nullable(),
      deliverables: z.array(
        z.looseObject({
          code: z.string().nullable(),
          zh: z.string(),
          en: z.string(),
          requiredFor: z.array(klass),
        }),
      ),
    }),
  ),
  gates: z.array(
    z.looseObject({
      id: z.string(),
      zh: z.string(),
      en: z.string(),
      kind: z.enum(['decision', 'technical']),
      requiredFor: z.array(klass),
      checklist: z.array(CheckItem),
    }),
  ),
  notes: z.array(Bilingual),
});

export const MetricContent = z.looseObject({
  formula: Bilingual,
  source: Bilingual,
  unit: z.string(),
  direction: z.enum(['up', 'down']),
  thresholds: z.array(
    z.looseObject({
      measure: Bilingual.optional(),
      unit: z.string().optional(),
      green: z.number(),
      yellow: z.number().nullable(),
    }),
  ),
  cadence: z.string(),
  note: Bilingual.optional(),
});

export const ServiceContent = z.looseObject({
  centre: z.string(),
  audience: Bilingual,
  sla: Bilingual,
  slaWorkDays: z.number().nullable(),
  measure: Bilingual,
});

export const TermContent = z.looseObject({
  abbreviation: z.string().optional(),
  definition: Bilingual,
  synonyms: z.array(z.string()),
  unmarked: z
    .array(z.string())
    .optional()
    .describe('words of it with an everyday meaning too, which texts do not explain'),
  note: Bilingual.optional(),
});

const LevelPreset = z.looseObject({
  level: z.number().int().min(0).max(5),
  stated: z.boolean(),
  note: Bilingual.optional(),
  classes: z.array(klass).optional(),
});
const ModePreset = z.looseObject({
  mode: z.string(),
  zh: z.string(),
  en: z.string(),
  stated: z.boolean(),
});
export const DecisionPointContent = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('level'),
    note: Bilingual.optional(),
    presets: z.record(PmoType, LevelPreset),
  }),
  z.looseObject({
    kind: z.literal('mode'),
    note: Bilingual.optional(),
    presets: z.record(PmoType, ModePreset),
  }),
]);

export const PmoTypeContent = z.looseObject({
  labels: z.record(z.string(), Bilingual),
  maturity: Bilingual.nullable(),
  reportingLine: z.looseObject({ zh: z.string(), en: z.string(), stated: z.boolean() }),
  tone: Named,
});

export const AuthorityLevelContent = z.looseObject({ blocks: z.boolean() });
export const AuthorityCapContent = z.looseObject({ letter: z.string() });
const RoleContent = z.looseObject({ homeQuestion: Bilingual, alsoCalled: z.array(z.string()) });
const Free = z.record(z.string(), z.unknown());

/** What an item of each kind must hold; more is kept as it comes. */
export const methodContents = {
  process: ProcessContent,
  template: TemplateContent,
  'template-field': Free,
  deliverable: DeliverableContent,
  lifecycle: LifecycleContent,
  'project-type': Free,
  metric: MetricContent,
  service: ServiceContent,
  term: TermContent,
  role: RoleContent,
  centre: Free,
  'decision-point': DecisionPointContent,
  'authority-level': AuthorityLevelContent,
  'pmo-type': PmoTypeContent,
  'authority-cap': AuthorityCapContent,
  'rule-set': Free,
} as const satisfies Readonly<Record<MethodKind, z.ZodType>>;
