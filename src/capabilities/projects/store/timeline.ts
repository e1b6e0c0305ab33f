import { sql } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import type { TimelineQuery, TimelineBar, TimelineTask } from '../schema/timeline.ts';
import { listProjects } from './list-projects.ts';

type Row = z.output<typeof TimelineBar>;
type Task = z.output<typeof TimelineTask>;
type Query = z.output<typeof TimelineQuery>;

/** The bars of the timeline: the projects of a list query with their dates, milestones and, where asked for, tasks. */
export const listTimeline = async (db: Db, who: Actor, query: Query): Promise<{ rows: Row[] }> => {
  const { rows } = await listProjects(db, who, { ...query, limit: 5000 });
  if (rows.length === 0) return { rows: [] };
  const ids = rows.map(({ id }) => id);
  const baselines = new Map((await listBaselines(db, ids)).map((row) => [row.id, row]));
  const milestones = Map.groupBy(await listMilestones(db, ids), (row) => row.project_id);
  const tasks = query.tasks ? await tasksByProject(db, ids) : null;
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
      baselineStartOn: baselines.get(row.id)?.baseline_start_on ?? null,
      baselineFinishOn: baselines.get(row.id)?.baseline_finish_on ?? null,
      percentComplete: row.percentComplete,
      milestones: (milestones.get(row.id) ?? []).flatMap(({ name, on, actual_on: done }) =>
        on ? [{ name, on, done: done !== null }] : [],
      ),
      ...(tasks ? { tasks: tasks.get(row.id) ?? [] } : {}),
    })),
  };
};

// One array parameter, so that the statement is the same for any number of projects.
const among = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`;

const listBaselines = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('project')
    .select(['id', 'baseline_start_on', 'baseline_finish_on'])
    .where('id', '=', among(ids))
    .execute();

const listMilestones = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('milestone')
    .select([
      'project_id',
      'name',
      'actual_on',
      sql<string | null>`coalesce(actual_on, forecast_on, baseline_on)`.as('on'),
    ])
    .where('project_id', '=', among(ids))
    .orderBy('on')
    .execute();

const tasksByProject = async (db: Db, ids: readonly string[]): Promise<Map<string, Task[]>> => {
  const rows = await db
    .selectFrom('task')
    .select([
      'project_id as projectId',
      'id',
      'name',
      'kind',
      'level',
      sql<string | null>`start_at::date`.as('startOn'),
      sql<string | null>`finish_at::date`.as('finishOn'),
      'percent_complete as percentComplete',
      'critical',
    ])
    .where('project_id', '=', among(ids))
    .orderBy('project_id')
    .orderBy('position')
    .execute();
  return Map.groupBy(rows, ({ projectId }) => projectId);
};
