import { z } from 'zod';

export const Id = z.object({ id: z.uuid() });
const version = z.number().int().min(1).describe('version of the record the change is based on');

const WorkSpan = z
  .object({ from: z.number().int().min(0).max(1440), to: z.number().int().min(0).max(1440) })
  .refine(({ from, to }) => from < to, 'a span ends after it begins; one over midnight is written as two')
  .describe('minutes after midnight');
export const Week = z
  .array(z.array(WorkSpan).max(10).nullable())
  .length(7)
  .describe('Sunday first; null = as the base calendar, [] = not worked');
export type Week = z.output<typeof Week>;
export type WorkSpan = z.output<typeof WorkSpan>;

export const Calendar = z.object({
  id: z.uuid(),
  version,
  code: z.string(),
  name: z.string(),
  baseId: z.uuid().nullable().describe('calendar that applies where this one is silent'),
  isDefault: z.boolean().describe('the calendar of the enterprise'),
  week: Week,
  minutesPerDay: z.number().int().describe('working minutes of an ordinary working day'),
  provisionalYears: z
    .array(z.number().int())
    .describe('years whose statutory days are calculated and not published yet'),
});
export type Calendar = z.output<typeof Calendar>;
export const Calendars = z.object({ calendars: z.array(Calendar) });

const fields = {
  name: z.string().trim().min(1).max(100),
  baseId: z.uuid().nullable(),
  isDefault: z.literal(true).describe('makes it the calendar of the enterprise in place of the present one'),
  week: Week,
};
export const NewCalendar = z.object({
  code: z.string().trim().min(1).max(40),
  name: fields.name,
  baseId: fields.baseId.default(null),
  week: Week,
});
export type NewCalendar = z.output<typeof NewCalendar>;
export const CalendarChange = z.object(fields).partial().extend({ version });
export type CalendarChange = z.output<typeof CalendarChange>;

export const DayKind = z.enum(['off', 'work']).describe('off = 放假, work = 调休上班');
const dayFields = {
  onDate: z.iso.date(),
  kind: DayKind,
  name: z.string().trim().min(1).max(60),
  statutory: z.boolean().describe('one of the statutory days (法定节假日), not one moved to'),
};
export const CalendarDay = z.object({
  ...dayFields,
  id: z.uuid(),
  provisional: z.boolean().describe('calculated ahead of the yearly notice'),
  source: z.string().nullable(),
});
export const DaysQuery = z.object({ year: z.coerce.number<number>().int().min(1900).max(2149) });
export const CalendarDays = z.object({
  year: z.number().int(),
  days: z.array(CalendarDay).describe('days that differ from the week, in order'),
  inherited: z
    .array(CalendarDay.extend({ calendar: z.string().describe('name of the base it comes from') }))
    .describe('days of its bases on which this calendar says nothing itself, in order'),
  isProvisional: z.boolean().describe('the year holds days not published yet, those of its bases included'),
  workingDaysByMonth: z
    .array(z.number().int())
    .length(12)
    .describe('working days of January … December, bases counted in'),
});

export type CalendarDays = z.output<typeof CalendarDays>;

export const DayParams = Id.extend({ on: z.iso.date() });
export const DaySetting = z.object({
  kind: DayKind,
  name: dayFields.name,
  statutory: z.boolean().default(false),
});
export type DaySetting = z.output<typeof DaySetting>;

export const ImportedDay = z.object({ ...dayFields, statutory: z.boolean().default(false) });
export type ImportedDay = z.output<typeof ImportedDay>;
export const DaysImport = z
  .object({
    year: z.number().int().min(1900).max(2149),
    rows: z.array(ImportedDay).max(400).optional(),
    text: z
      .string()
      .max(500_000)
      .optional()
      .describe('content of a JSON, CSV or iCalendar file instead of rows'),
    source: z.string().trim().max(200).nullable().default(null).describe('notice or file the days come from'),
    provisional: z.boolean().default(false),
    preview: z.boolean().default(false).describe('only tell what would change'),
  })
  .refine(({ rows, text }) => (rows === undefined) !== (text === undefined), 'either rows or text');
export type DaysImport = z.output<typeof DaysImport>;

const ChangedDay = z.object({
  onDate: z.iso.date(),
  before: z.object({ kind: DayKind, name: z.string(), provisional: z.boolean() }).nullable(),
  after: z.object({ kind: DayKind, name: z.string(), provisional: z.boolean() }).nullable(),
});
export const DaysImported = z.object({
  added: z.array(ChangedDay),
  changed: z.array(ChangedDay),
  removed: z.array(ChangedDay).describe('provisional days the import does not name'),
  kept: z.array(ChangedDay).describe('days of the calendar that the import leaves as they are'),
});
export type DaysImported = z.output<typeof DaysImported>;

export const WorkingDaysQuery = z.object({
  from: z.iso.date(),
  to: z.iso.date().optional().describe('last day, counted'),
  days: z.coerce
    .number<number>()
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .describe('instead of `to`: which working day to find, `from` being the first where it is one'),
});
export type WorkingDaysQuery = z.output<typeof WorkingDaysQuery>;
export const WorkingDays = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  workingDays: z.number().int(),
  workingMinutes: z.number().int(),
});
export type WorkingDays = z.output<typeof WorkingDays>;
