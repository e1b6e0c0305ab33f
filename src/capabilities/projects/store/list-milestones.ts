import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { runList } from '#platform/list/run-list.ts';
import type { ListQuery } from '#platform/list/query.ts';
import { visibleProjects } from '../../access/visibility.ts';
import { milestoneColumns } from '../columns.ts';

/** The milestones of every project the actor sees, project by project in order of their dates. */
export const listMilestones = (db: Db, who: Actor, query: ListQuery) =>
  runList(
    db,
    {
      columns: milestoneColumns,
      base: db
        .selectFrom('milestone')
        .innerJoin('project', 'project.id', 'milestone.project_id')
        .where(visibleProjects(who))
        .select([
          'milestone.id',
          'project.code as projectCode',
          'project.name as project',
          'milestone.code',
          'milestone.name',
          'milestone.baseline_on as baselineOn',
          'milestone.forecast_on as forecastOn',
          'milestone.actual_on as actualOn',
          'milestone.is_key as isKey',
          'milestone.note',
          sql<string | null>`coalesce(milestone.actual_on, milestone.forecast_on, milestone.baseline_on)`.as(
            'dueOn',
          ),
        ]),
      searched: ['code', 'name', 'project'],
      order: ['projectCode', 'dueOn', 'code'],
    },
    query,
  );
