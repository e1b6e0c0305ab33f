import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { ruleSetOf } from '../assessments/questionnaires.ts';
import { RoadmapTemplates, type RoadmapTemplate } from './schema.ts';

/** The templates of road maps as the enterprise has them. */
export const listTemplates = async (db: Db | Tx): Promise<{ templates: RoadmapTemplate[] }> =>
  RoadmapTemplates.parse((await ruleSetOf(db, 'roadmap')).content);

export const findTemplate = async (db: Db | Tx, id: string): Promise<RoadmapTemplate> => {
  const found = (await listTemplates(db)).templates.find((template) => template.id === id);
  if (!found) throw new AppError('not-found', 'record.not-found', { subject: 'roadmap-template' });
  return found;
};
