import { writeMspdi } from '#engine/interchange/mspdi/write.ts';
import { AppError } from '#platform/errors.ts';
import type { Download, Read } from '#platform/handlers.ts';
import { planWorkbook } from '#platform/plan-workbook.ts';
import { findProjectRow } from '../projects/store/find-project.ts';
import { calculated } from './actions/calculate.ts';
import type { PlanFileQuery } from './schema.ts';
import { loadWholePlan } from './store/load-plan.ts';

/** The plan of a project as a file that other tools, or we, can read. */
export const planFile = async (
  { db, who }: Read,
  projectId: string,
  { format }: PlanFileQuery,
): Promise<Download> => {
  const project = await findProjectRow(db, who, projectId);
  const plan = await loadWholePlan(db, projectId);
  if (!plan) throw new AppError('not-found', 'record.not-found');
  const schedule = new Map(calculated(plan).tasks.map((task) => [task.uid, task]));
  const fileName = `${project.code} ${project.name}.${format}`;
  if (format === 'xml')
    return { fileName, mediaType: 'application/xml', content: writeMspdi(plan, schedule) };
  const coded = { ...plan, source: { ...plan.source, projectCode: project.code } };
  return {
    fileName,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await planWorkbook(coded, schedule),
  };
};
