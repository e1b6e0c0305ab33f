import { z } from 'zod';
import { listPage } from '#platform/list/query.ts';

export const Id = z.object({ id: z.uuid() });
export const Version = z.number().int().min(1).describe('version of the record the change is based on');
const name = z.string().trim().min(1).max(200);
const day = z.iso.date().nullable();

export const Centre = z.enum(['decision', 'control', 'service', 'knowledge', 'learning']);
export const MoneyUnit = z.enum(['yuan', 'wan']).describe('unit in which money is shown: 元 or 万元');
export const LocaleName = z.enum(['zh-CN', 'en']);

const Prefix = z
  .string()
  .regex(/^[A-Z0-9]{1,8}$/)
  .describe('1 to 8 capital letters and digits');

const enterpriseFields = {
  name: name.describe('name of the enterprise'),
  moneyUnit: MoneyUnit,
  locale: LocaleName.describe('language of who chose none'),
  timeZone: z.string().max(64).describe('IANA time zone in which a day begins'),
  fiscalYearStart: z.number().int().min(1).max(12).describe('first month of the fiscal year'),
  centres: z.array(Centre).describe('which of the five centres are in use'),
  projectPrefix: Prefix.describe('begins the numbers of projects from now on: QH-2026-001'),
  decisionPrefix: Prefix.describe('begins the numbers of decision memos from now on: DM-2026-001'),
  healthRules: z
    .record(z.string(), z.unknown())
    .describe('thresholds of the health light that differ from the shipped ones'),
};
export const Enterprise = z.object({
  id: z.uuid(),
  version: Version,
  ...enterpriseFields,
  separateAdministrators: z.boolean().describe('三员分立: the three administrators are kept apart'),
});
export type Enterprise = z.output<typeof Enterprise>;
const { healthRules: _ofMonitoring, ...changeable } = enterpriseFields;
export const EnterpriseChange = z.object(changeable).partial().extend({ version: Version });
export type EnterpriseChange = z.output<typeof EnterpriseChange>;

/** Prefixes that are thought of; those in use where left out. */
export const PrefixQuery = z.object({ projectPrefix: Prefix.optional(), decisionPrefix: Prefix.optional() });
export type PrefixQuery = z.output<typeof PrefixQuery>;
export const NextNumbers = z.object({
  project: z.string().describe('number the next project gets'),
  decision: z.string().describe('number the next decision memo gets'),
});
export type NextNumbers = z.output<typeof NextNumbers>;

const UnitKind = z.enum(['group', 'company', 'business-unit', 'department', 'team', 'pmo', 'committee']);

const unitFields = {
  name: name.describe('name of the unit'),
  nameEn: z.string().trim().max(200).nullable().describe('its English name'),
  parentId: z.uuid().nullable().describe('the unit above; null for a top unit'),
  kind: UnitKind,
  headId: z.uuid().nullable().describe('person who heads it'),
  position: z.number().int().describe('place among its siblings'),
  validFrom: day.describe('first day of its existence'),
  validTo: day.describe('last day of its existence'),
};
export const Unit = z.object({
  id: z.uuid(),
  version: Version,
  code: z.string(),
  ...unitFields,
  depth: z.number().int().describe('0 for a top unit'),
  headName: z.string().nullable(),
  people: z.number().int().describe('people directly in it'),
});
export type Unit = z.output<typeof Unit>;
export const Units = z.object({
  units: z.array(Unit).describe('every unit after its parent, siblings in order'),
});
const unitCode = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .describe('code, unique in the enterprise; given by the system when left out');
export const NewUnit = z
  .object({ ...unitFields, kind: UnitKind.default('department') })
  .partial()
  .extend({ code: unitCode.optional(), name });
export type NewUnit = z.output<typeof NewUnit>;
export const UnitChange = z
  .object({ ...unitFields, code: unitCode })
  .partial()
  .extend({ version: Version });
export type UnitChange = z.output<typeof UnitChange>;

const Skill = z.object({ code: z.string().max(40), level: z.number().int().min(1).max(5) });
const personFields = {
  name: name.describe('name as written'),
  email: z.email().nullable(),
  phone: z.string().trim().max(40).nullable(),
  unitId: z.uuid().nullable().describe('unit the person belongs to'),
  post: z.string().trim().max(100).nullable().describe('post (岗位)'),
  grade: z.string().trim().max(40).nullable().describe('grade (职级)'),
  city: z.string().trim().max(60).nullable(),
  hiredOn: day.describe('day of joining'),
  leftOn: day.describe('last day; null while employed'),
  costPerHourFen: z
    .number()
    .int()
    .min(0)
    .nullable()
    .describe('cost rate in 分 an hour; null for who may not see rates'),
  minutesPerDay: z.number().int().min(0).max(1440).describe('capacity, minutes a working day'),
  calendarId: z.uuid().nullable().describe('own working calendar; null = the default'),
  skills: z.array(Skill).max(100),
};
export const Person = z.object({
  id: z.uuid(),
  version: Version,
  code: z.string().describe('staff number'),
  ...personFields,
  email: z.string().nullable(),
  unitName: z.string().nullable(),
});
export type Person = z.output<typeof Person>;
const personCode = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .describe('staff number, unique; given by the system when left out');
export const NewPerson = z.object(personFields).partial().extend({ code: personCode.optional(), name });
export type NewPerson = z.output<typeof NewPerson>;
export const PersonChange = z
  .object({ ...personFields, code: personCode })
  .partial()
  .extend({ version: Version });
export type PersonChange = z.output<typeof PersonChange>;

const PersonRow = Person.omit({ skills: true, calendarId: true }).extend({ sortKey: z.string() });
export const PersonPage = listPage(PersonRow);

export const PickQuery = z.object({
  q: z.string().max(100).default('').describe('part of the name, pinyin initials, staff number or e-mail'),
  limit: z.coerce.number<number>().int().min(1).max(50).default(20),
});
const PickedPerson = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  unitName: z.string().nullable(),
  post: z.string().nullable(),
});
export const PickedPeople = z.object({ people: z.array(PickedPerson) });
