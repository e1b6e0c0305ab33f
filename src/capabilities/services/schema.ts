import { z } from 'zod';
import { lineKinds, pillars, statements } from './names.ts';

const id = z.uuid();
const day = z.iso.date();
const text = (most: number) => z.string().trim().min(1).max(most);
const version = z.number().int().min(1).describe('version of the record the change is based on');
const fen = z.number().int().describe('integer 分');
const year = z.number().int().min(2000).max(2149);
const both = z.object({ zh: z.string(), en: z.string() });

export const OfficeId = z.object({ id: id.describe('the PMO unit') });
export const LineId = z.object({ id: id.describe('the budget line') });
export const ActualId = z.object({ id: id.describe('the booking') });
export const SurveyId = z.object({ id: id.describe('the survey') });
export const Created = z.object({ id });

export const BudgetQuery = z.object({
  year: z.coerce.number<number>().int().min(2000).max(2149).optional().describe('this year where left out'),
});
const lineFields = z.object({
  kind: z.enum(lineKinds),
  name: text(100),
  plannedFen: fen.min(0),
});
export const NewLine = lineFields.extend({ year });
export type NewLine = z.output<typeof NewLine>;
export const LineChange = lineFields.partial().extend({ version });
export type LineChange = z.output<typeof LineChange>;
export const NewActual = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .describe('2026-03'),
  amountFen: fen,
  note: z.string().trim().max(200).nullable().default(null),
});
export type NewActual = z.output<typeof NewActual>;
const use = {
  plannedFen: fen,
  actualFen: fen,
  remainingFen: fen,
  usedPercent: z.number().nullable().describe('null where nothing is planned'),
  isOverrun: z.boolean().describe('overspent by more than 10 %'),
};
const Actual = z.object({ id, month: z.string(), amountFen: fen, note: z.string().nullable() });
export const Line = lineFields.extend({
  id,
  version: z.number().int(),
  ...use,
  actuals: z.array(Actual),
});
export type Line = z.output<typeof Line>;
export const Budget = z.object({
  year,
  years: z.array(year).describe('years that have a budget'),
  lines: z.array(Line),
  total: z.object(use),
});
export type Budget = z.output<typeof Budget>;

export const Service = z.object({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  audience: both,
  sla: both,
  methodWorkDays: z.number().nullable(),
  isOffered: z.boolean(),
  workDays: z.number().int().nullable().describe('own promise; null = as the method says'),
  positionId: id.nullable(),
  position: z.string().nullable(),
});
export type Service = z.output<typeof Service>;
export const Services = z.object({ services: z.array(Service), offered: z.number().int() });
export const ServiceChoice = z.object({
  services: z
    .array(
      z.object({
        code: text(40),
        positionId: id.nullable().default(null),
        workDays: z.number().int().min(0).max(365).nullable().default(null),
      }),
    )
    .max(200)
    .describe('all services offered'),
});
export type ServiceChoice = z.output<typeof ServiceChoice>;

const sentences = z.array(text(300)).max(40);
export const PortalText = z.object({
  version: version.nullable().describe('null for the first'),
  does: sentences.describe('what the PMO does'),
  doesNot: sentences.describe('what it does not do'),
  contact: z.string().trim().max(500),
});
export type PortalText = z.output<typeof PortalText>;
export const PortalContent = z.object({
  office: z.string(),
  mission: z.string().nullable().describe('of the charter in force'),
  charter: z.string().nullable().describe('its version'),
  does: sentences,
  doesNot: sentences,
  contact: z.string(),
  services: z.array(
    z.object({
      code: z.string(),
      zh: z.string(),
      en: z.string(),
      audience: both,
      sla: both,
      workDays: z.number().nullable(),
      position: z.string().nullable(),
    }),
  ),
  people: z.array(z.object({ name: z.string(), position: z.string() })),
  processes: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
});
export type PortalContent = z.output<typeof PortalContent>;
const Edition = z.object({
  number: z.number().int(),
  publishedAt: z.string(),
  publishedBy: z.string().nullable(),
  content: PortalContent,
});
export const Portal = z.object({
  text: PortalText,
  preview: PortalContent.describe('what would be published now'),
  edition: Edition.nullable().describe('the one published last'),
  hasChanges: z.boolean().describe('the preview differs from the edition'),
});
export type Portal = z.output<typeof Portal>;

export const AboutQuery = z.object({
  office: id.optional().describe("the PMO unit; the reader's own, else the top one, where left out"),
});
const Result = z.object({
  statement: z.enum(statements),
  answers: z.number().int(),
  agreeing: z.number().int().describe('answers of 4 or 5'),
  sharePercent: z.number().nullable().describe('null while nobody answered'),
});
export const Survey = z.object({
  id,
  version: z.number().int(),
  name: z.string(),
  openedOn: day,
  closedOn: day.nullable(),
  results: z.array(Result),
});
export type Survey = z.output<typeof Survey>;
export const Surveys = z.object({ surveys: z.array(Survey).describe('the newest first') });
export const NewSurvey = z.object({ name: text(100) });
export const Closure = z.object({ version });
export const Answers = z.object({
  answers: z
    .array(
      z.object({
        statement: z.enum(statements),
        agreement: z.number().int().min(1).max(5).describe('1 disagree strongly … 5 agree strongly'),
      }),
    )
    .min(1)
    .max(statements.length),
});
export type Answers = z.output<typeof Answers>;
export const About = z.object({
  officeId: id.nullable().describe('null while there is no PMO unit'),
  offices: z.array(z.object({ id, name: z.string() })),
  tone: z.string().nullable().describe('how its type of PMO speaks: advise, approve …'),
  edition: Edition.nullable(),
  survey: z
    .object({
      id,
      name: z.string(),
      answers: z.array(z.object({ statement: z.enum(statements), agreement: z.number().int() })),
    })
    .nullable()
    .describe('the open survey with what the reader answered'),
});
export type About = z.output<typeof About>;

export const Artefact = z.object({
  id: z.string(),
  pillar: z.enum(pillars),
  zh: z.string(),
  en: z.string(),
  isDone: z.boolean(),
  missing: both.nullable().describe('what is missing; null where it is done'),
  path: z.string().describe('page where it is made'),
});
export type Artefact = z.output<typeof Artefact>;
export const Completeness = z.object({
  artefacts: z.array(Artefact),
  done: z.number().int(),
  total: z.number().int(),
  percent: z.number(),
});
export type Completeness = z.output<typeof Completeness>;
