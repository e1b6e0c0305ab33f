import { z } from 'zod';
import { projectTypes } from '../method/names.ts';
import { pastResults, projectClasses } from './names.ts';

const text = z.string().nullable().default(null);
const number = z.number().nullable().default(null);

/** What a row of the table says, a column that is not there as a blank. */
export const RowValues = z.object({
  name: z.string(),
  projectType: z.enum(projectTypes).nullable().default(null),
  projectClass: z.enum(projectClasses).nullable().default(null),
  unit: text,
  customer: text,
  manager: text,
  startedOn: text,
  plannedFinishOn: text,
  finishedOn: text,
  plannedCost: z.number(),
  actualCost: z.number(),
  personMonths: number,
  functionPoints: number,
  result: z.enum(pastResults).nullable().default(null),
  note: text,
});
