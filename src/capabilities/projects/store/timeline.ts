import { sql } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import type { ListQuery } from '#platform/list/query.ts';
import type { TimelineRow } from '../schema.ts';
import { listProjects } from './list-projects.ts';

type Row = z.output<typeof TimelineRow>;

/** The bars of the timeline: the projects of a list query with their dates and milestones. */
export const listTimeline = async (db: Db, who: Actor, query: ListQuery): Promise<{ rows: Row[] }> => {
  const { rows } = await listProjects(db, who, { ...query, limit: 5000 });
  if (rows.length === 0) return { rows: [] };
  const ids = rows.map(({ id }) => id);
  const baselines = await db
    .selectFrom('project')
    .select(['id', 'baseline_start_on', 'baseline_finish_on'])
    .where('id', 'in', ids)
    .execute();
  const milestones = await db
    .selectFrom('milestone')
    .select([
      'project_id',
      'name',
      'actual_on',
      sql<string | null>`coalesce(actual_on, forecast_on, baseline_on)`.as('on'),
    ])
    .where('project_id', 'in', ids)
    .orderBy('on')
    .execute();
  const byId = new Map(baselines.map((row) => [row.id, row]));
  const byProject = Map.groupBy(milestones, (row) => row.project_id);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      code: row.code,
      name: row.name,
      unit: row.unit,
      program: row.program,
      manager: row.manager,
      phase: row.phase,
      health: row.health,
      startOn: row.startOn,
      finishOn: row.finishOn,
      baselineStartOn: byId.get(row.id)?.baseline_start_on ?? null,
      baselineFinishOn: byId.get(row.id)?.baseline_finish_on ?? null,
      percentComplete: row.percentComplete,
      milestones: (byProject.get(row.id) ?? []).flatMap(({ name, on, actual_on: done }) =>
        on ? [{ name, on, done: done !== null }] : [],
      ),
    })),
  };
};
