import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { visibleProjects } from '../../access/visibility.ts';

/** Programmes with the number of their projects the actor may see. */
export const listPrograms = async (db: Db, who: Actor) => {
  const rows = await db
    .selectFrom('program')
    .leftJoin('person', 'person.id', 'program.manager_id')
    .select((query) => [
      'program.id',
      'program.code',
      'program.name',
      'program.name_en as nameEn',
      'person.name as manager',
      query
        .selectFrom('project')
        .select(query.fn.countAll<number>().as('n'))
        .whereRef('project.program_id', '=', 'program.id')
        .where(visibleProjects(who))
        .as('projects'),
    ])
    .orderBy('program.code')
    .execute();
  return { rows: rows.map((row) => ({ ...row, projects: row.projects ?? 0 })) };
};
