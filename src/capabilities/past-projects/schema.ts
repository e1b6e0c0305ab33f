import { z } from 'zod';
import { projectTypes } from '../method/names.ts';
import { pastResults, projectClasses } from './names.ts';

const id = z.uuid();
const day = z.iso.date();
const fen = z.number().int().min(0).describe('integer 分');

export const PastProjectId = z.object({ id });

export const PastProject = z.object({
  id,
  version: z.number().int(),
  code: z.string(),
  name: z.string(),
  projectType: z.enum(projectTypes).nullable(),
  projectClass: z.enum(projectClasses).nullable(),
  unit: z.string().nullable(),
  customer: z.string().nullable(),
  manager: z.string().nullable(),
  startedOn: day.nullable(),
  plannedFinishOn: day.nullable(),
  finishedOn: day.nullable(),
  plannedCostFen: fen,
  actualCostFen: fen,
  costOverrunPercent: z.number().describe('actual ÷ planned − 1, in percent'),
  daysOverrunPercent: z.number().nullable().describe('calendar days; null where a date is not kept'),
  personMonths: z.number().nullable(),
  functionPoints: z.number().nullable(),
  result: z.enum(pastResults),
  note: z.string().nullable(),
  source: z.string().nullable().describe('the file it came from'),
});
export type PastProject = z.output<typeof PastProject>;

export const SimilarQuery = z.object({
  name: z.string().trim().min(1).max(200).describe('name of what is planned'),
  projectType: z.enum(projectTypes).optional(),
  unitId: id.optional(),
  costFen: z.coerce.number<number>().int().min(0).optional().describe('estimate in 分'),
});
export type SimilarQuery = z.output<typeof SimilarQuery>;

const ratio = z.number().nullable().describe('0.18 = 18 %; null without similar projects');

export const SimilarProjects = z.object({
  rows: z.array(
    z.object({
      id,
      source: z.enum(['history', 'project']).describe('imported history, or a closed project of the product'),
      code: z.string(),
      name: z.string(),
      projectType: z.enum(projectTypes).nullable(),
      plannedCostFen: fen,
      actualCostFen: fen,
      costOverrun: z.number(),
      daysOverrun: z.number().nullable(),
      similarity: z.number().describe('0–1, over name, type, size and unit'),
      nameLikeness: z.number().describe('0–1'),
    }),
  ),
  compared: z.number().int().describe('finished projects that were looked at'),
  meanCostOverrun: ratio,
  meanDaysOverrun: ratio,
  leastCostOverrun: ratio,
  mostCostOverrun: ratio,
  suggestedFen: fen.nullable().describe('the estimate with the mean overrun on top'),
});
export type SimilarProjects = z.output<typeof SimilarProjects>;
