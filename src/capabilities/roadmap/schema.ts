import { z } from 'zod';
import { stateNames } from './names.ts';

const id = z.uuid();
const day = z.iso.date();
const version = z.number().int();
const title = z.string().trim().min(1).max(300);
const Bilingual = z.object({ zh: z.string(), en: z.string() });
const named = { id: z.string(), zh: z.string(), en: z.string() };

const TemplateStep = z.object({
  ...named,
  days: z.number().int().min(1).describe('calendar days it is given'),
  themes: z.array(z.string()).describe('themes of proposed tasks that belong to it'),
  required: z.array(z.string()).describe('outputs without which it cannot be finished'),
  advised: z.array(z.string()).describe('outputs that are shown and do not hold it'),
  tasks: z.array(z.object(named)),
});
export type TemplateStep = z.output<typeof TemplateStep>;

export const RoadmapTemplate = z.object({ ...named, about: Bilingual, steps: z.array(TemplateStep).min(1) });
export type RoadmapTemplate = z.output<typeof RoadmapTemplate>;
export const RoadmapTemplates = z.object({ templates: z.array(RoadmapTemplate) });

export const RoadmapId = z.object({ id });

export const NewRoadmap = z.object({
  template: z.string().max(60).describe('id of a template'),
  title: z.string().trim().max(200).default('').describe('left blank: the name of the template'),
  startsOn: day,
  pmoUnitId: id.nullable().default(null).describe('null as long as the PMO does not exist'),
  ownerId: id.nullable().default(null).describe('owner of every step at first'),
});
export type NewRoadmap = z.output<typeof NewRoadmap>;
export const RoadmapChange = z.object({
  version,
  title: title.optional(),
  pmoUnitId: id.nullable().optional(),
});
export type RoadmapChange = z.output<typeof RoadmapChange>;

export const StepChange = z.object({
  version,
  ownerId: id.nullable().optional(),
  startsOn: day.optional(),
  dueOn: day.optional(),
});
export type StepChange = z.output<typeof StepChange>;
export const StepClosure = z.object({ note: z.string().trim().max(1000).default('') });
export type StepClosure = z.output<typeof StepClosure>;

export const NewTask = z.object({
  title,
  ownerId: id.nullable().default(null),
  dueOn: day.nullable().default(null),
});
export type NewTask = z.output<typeof NewTask>;
export const TaskChange = z.object({
  version,
  title: title.optional(),
  ownerId: id.nullable().optional(),
  dueOn: day.nullable().optional(),
});
export type TaskChange = z.output<typeof TaskChange>;
export const TakenProposals = z.object({
  diagnosisId: id,
  tasks: z.array(z.string().max(60)).min(1).max(100).describe('ids of tasks that the diagnosis proposes'),
});
export type TakenProposals = z.output<typeof TakenProposals>;

export const FoundOutput = z.object({
  id: z.string(),
  isRequired: z.boolean(),
  found: z.number().int().describe('how many the product holds'),
  isThere: z.boolean(),
});
export type FoundOutput = z.output<typeof FoundOutput>;

export const RoadmapTask = z.object({
  id,
  version,
  zh: z.string(),
  en: z.string(),
  ownerId: id.nullable(),
  owner: z.string().nullable(),
  dueOn: day.nullable(),
  doneAt: z.string().nullable(),
  doneBy: z.string().nullable(),
  isFromDiagnosis: z.boolean(),
  mayFinish: z.boolean().describe('who asks may say that it is done'),
});
export type RoadmapTask = z.output<typeof RoadmapTask>;

export const RoadmapStep = z.object({
  id,
  version,
  position: z.number().int(),
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  ownerId: id.nullable(),
  owner: z.string().nullable(),
  startsOn: day,
  dueOn: day,
  state: z.enum(stateNames),
  closedAt: z.string().nullable(),
  closedBy: z.string().nullable(),
  note: z.string().nullable(),
  outputs: z.array(FoundOutput).describe('as they stand now'),
  tasks: z.array(RoadmapTask),
  mayFinish: z.boolean(),
});
export type RoadmapStep = z.output<typeof RoadmapStep>;

const head = {
  id,
  version,
  title: z.string(),
  template: z.string(),
  startsOn: day,
  endsOn: day,
  pmoUnitId: id.nullable(),
  pmoUnit: z.string().nullable(),
  steps: z.number().int(),
  finished: z.number().int(),
};
export const RoadmapHead = z.object(head);
export type RoadmapHead = z.output<typeof RoadmapHead>;
export const Roadmaps = z.object({ rows: z.array(RoadmapHead), total: z.number().int() });

const Proposal = z.object({ ...named, symptom: z.string(), stepId: id });
export type Proposal = z.output<typeof Proposal>;
export const Roadmap = z.object({
  ...head,
  steps: z.array(RoadmapStep),
  proposals: z
    .object({ diagnosisId: id, title: z.string(), tasks: z.array(Proposal) })
    .nullable()
    .describe('tasks that the latest diagnosis proposes and the road map does not hold yet'),
  mayManage: z.boolean(),
});
export type Roadmap = z.output<typeof Roadmap>;
