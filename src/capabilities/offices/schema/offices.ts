import { z } from 'zod';
import { Centre, Version } from '../../organisation/schema.ts';

const name = z.string().trim().min(1).max(200);
const day = z.iso.date();
const uuidOrNull = z.uuid().nullable();
const fen = z.number().int().min(0).nullable();

export const OfficeId = z.object({ id: z.uuid() });
export const Preset = z.enum(['assurance', 'control', 'directive', 'strategic']);
const Level = z.enum(['strategic', 'organisation', 'department']);
const Structure = z.enum(['central', 'dispersed', 'mixed']);
const Taxonomy = z.enum(['assurance-control-strategic', 'supportive-controlling-directive']);
const Form = z.enum(['functional', 'weak-matrix', 'strong-matrix', 'project']);
export const Rank = z.enum([
  'supervisor',
  'manager',
  'senior-manager',
  'director',
  'vice-president',
  'president',
]);
export const ReportTo = z.enum(['vice-president', 'project-managers', 'general-manager', 'top-management']);
const reason = z.string().trim().min(1).max(2000).describe('why; stored with it');

const officeFields = {
  name: name.describe('name, as 总部PMO'),
  displayName: name.nullable().describe('own name in menus and headings, as 项目管理部; null = the name'),
  orgUnitId: uuidOrNull.describe('unit of the organisation it is part of'),
  parentId: uuidOrNull.describe('the PMO unit above; null for a top one'),
  level: Level,
  structure: Structure,
  taxonomy: Taxonomy.describe('which family of type names is shown'),
  organisationForm: Form.describe('organisation form of the business it serves'),
  headsRank: Rank.describe('rank of the heads of the departments concerned'),
  superiorId: uuidOrNull.describe('person it reports to, who signs beside a head of too low a rank'),
  reportingLine: z.array(ReportTo).max(4).nullable().describe('null = as the type proposes'),
  centres: z.array(Centre).describe('centres switched on'),
  centreOwners: z.partialRecord(Centre, z.uuid()).describe('owner of each centre'),
  departments: z.array(z.uuid()).max(500).describe('units it serves, each with all below it'),
  projectTypes: z.array(z.string().max(60)).max(50).describe('types of project it governs; empty = all'),
  amountFromFen: fen.describe('governs projects from this amount on, 分; null = any'),
  amountBelowFen: fen.describe('governs projects below this amount, 分; null = any'),
};

export const NewType = z.object({
  preset: Preset,
  isCustom: z.boolean().default(false).describe('自定义: the preset is only what it starts from'),
  from: day.describe('first day it holds'),
  reason,
});
export type NewType = z.output<typeof NewType>;

export const NewOffice = z
  .object({
    ...officeFields,
    centres: officeFields.centres.optional().describe('left out: as the type proposes'),
  })
  .partial()
  .extend({
    name: officeFields.name,
    level: Level.default('organisation'),
    structure: Structure.default('central'),
    taxonomy: Taxonomy.default('assurance-control-strategic'),
    organisationForm: Form.default('strong-matrix'),
    type: NewType.describe('its first type'),
  });
export type NewOffice = z.output<typeof NewOffice>;
export const OfficeChange = z.object(officeFields).partial().extend({ version: Version });
export type OfficeChange = z.output<typeof OfficeChange>;

export const HeadChange = z.object({
  version: Version,
  personId: uuidOrNull.describe('null = nobody'),
  rank: Rank.nullable(),
});

const OfficeType = z.object({
  id: z.uuid(),
  preset: Preset,
  isCustom: z.boolean(),
  name: z.string().describe('in the taxonomy of the unit and the language of the reader'),
  from: day,
  reason: z.string(),
  author: z.string().nullable(),
  approvalId: uuidOrNull,
  state: z.enum(['past', 'in-force', 'planned']),
});
export const Told = z.object({
  rule: z.string().describe('id of the rule'),
  text: z.string().describe('in the language of the reader'),
});

export const OfficeRow = z.object({
  id: z.uuid(),
  version: Version,
  ...officeFields,
  depth: z.number().int().describe('0 for a top unit'),
  headId: uuidOrNull,
  headName: z.string().nullable(),
  headRank: Rank.nullable(),
  superiorName: z.string().nullable(),
  orgUnitName: z.string().nullable(),
  preset: Preset.nullable().describe('type in force today; null before its first begins'),
  isCustom: z.boolean(),
  typeName: z.string().nullable().describe('name of the type in force, else of the first planned'),
  typeFrom: day.nullable().describe('since when, or from when where none is in force yet'),
  reportsTo: z.array(ReportTo).describe('the reporting line in force'),
  mandateTo: day.nullable().describe('last day of the mandate in force; null = open or none'),
  isMandated: z.boolean(),
  warnings: z.array(Told),
});
export type OfficeRow = z.output<typeof OfficeRow>;
export const OfficePage = z.object({ rows: z.array(OfficeRow), total: z.number().int() });

const Mandate = z.object({
  id: z.uuid(),
  from: day,
  to: day.nullable(),
  source: z.string().describe('what gave it, as charter:<id>'),
});
export const NewCompensation = z.object({
  points: z.array(z.string()).min(1).describe('decision points whose cap of the organisation form is lifted'),
  from: day,
  to: day.nullable().default(null),
  document: name.describe('number or title of the written mandate'),
});
export type NewCompensation = z.output<typeof NewCompensation>;
const Compensation = NewCompensation.extend({ id: z.uuid() });

export const Office = OfficeRow.extend({
  ownerNames: z.record(z.string(), z.string()).describe('names of the owners of centres by their ids'),
  types: z.array(OfficeType).describe('past, in force and planned, by their days'),
  mandates: z.array(Mandate),
  compensations: z.array(Compensation),
  capsInForce: z.array(
    z.object({
      letter: z.enum(['a', 'b', 'c']),
      text: z.string().describe('what it limits'),
      mend: z.string().describe('how it is lifted'),
    }),
  ),
  waiting: z
    .array(
      z.object({ id: z.uuid(), subject: z.enum(['type-change', 'authority-change']), summary: z.string() }),
    )
    .describe('changes that wait for the executives'),
  isGoverned: z.boolean().describe('changes of authority go to the executives first'),
});
export type Office = z.output<typeof Office>;

export const MyOffice = z.object({
  office: z
    .object({ id: z.uuid(), name: z.string(), displayName: z.string(), tone: z.string() })
    .nullable()
    .describe('the PMO unit that governs the unit of who asks'),
  centresOff: z.array(Centre),
  functionsOff: z.array(z.string()),
});
export type MyOffice = z.output<typeof MyOffice>;

export const ChangeParams = z.object({ id: z.uuid(), changeId: z.uuid() });
export const TypeParams = z.object({ id: z.uuid(), typeId: z.uuid() });
export const FunctionParams = z.object({ id: z.uuid(), functionId: z.string() });
export const FunctionChange = z.object({
  isOn: z.boolean(),
  ownerId: uuidOrNull.default(null),
  serviceLevel: z.string().trim().max(500).nullable().default(null),
});
export type FunctionChange = z.output<typeof FunctionChange>;
export const OfficeFunction = z.object({
  id: z.string(),
  centre: Centre,
  name: z.string().describe('in the language of the reader'),
  isOn: z.boolean(),
  ownerId: uuidOrNull,
  ownerName: z.string().nullable(),
  serviceLevel: z.string().nullable(),
});
export type OfficeFunction = z.output<typeof OfficeFunction>;
export const OfficeFunctions = z.object({ functions: z.array(OfficeFunction) });

const months = z.number().int().min(1).max(240);
const StepWindow = z.object({
  fromMonths: months.describe('shortest expected time of a step, months'),
  toMonths: months.describe('longest expected time of a step, months'),
});
export const WindowChange = StepWindow.extend({
  version: z.number().int().describe('the version the user saw'),
});
export type WindowChange = z.output<typeof WindowChange>;
const Between = z.object({ from: z.iso.date(), to: z.iso.date() });
export const OfficeEvolution = z.object({
  version: z.number().int().describe('of the PMO unit'),
  window: StepWindow,
  startOn: z.iso.date().nullable().describe('first day of its first type'),
  mature: Between.nullable().describe('three to five years after the start'),
  steps: z.array(
    z.object({
      preset: Preset,
      isCustom: z.boolean(),
      name: z.string().describe('in the language of the reader'),
      from: z.iso.date().nullable().describe('first day; null while it is only expected'),
      expected: Between.nullable().describe('when it was or is expected'),
      months: z.number().int().nullable().describe('since the step before'),
      timing: z
        .enum(['start', 'early', 'within', 'late', 'aside', 'ahead', 'open', 'overdue'])
        .describe('how it lies to what was expected'),
    }),
  ),
});
export type OfficeEvolution = z.output<typeof OfficeEvolution>;
