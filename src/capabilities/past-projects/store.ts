import { sql } from 'kysely';
import { referenceClass, type FinishedProject } from '#engine/analogy/reference-class.ts';
import { dayFromIso } from '#engine/days.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { ListQuery } from '#platform/list/query.ts';
import { runList } from '#platform/list/run-list.ts';
import { visibleProjects } from '../access/visibility.ts';
import { pastProjectColumns } from './columns.ts';
import type { ProjectType } from '../method/names.ts';
import { typeOfWords } from './names.ts';
import type { PastProject, SimilarProjects, SimilarQuery } from './schema.ts';

type Reader = Db | Tx;

const percentOver = (actual: string, planned: string) =>
  sql<number>`round((${sql.raw(actual)})::numeric / (${sql.raw(planned)}) * 100 - 100, 2)`;

const listed = (db: Reader) =>
  db
    .selectFrom('past_project as past')
    .leftJoin('org_unit as unit', 'unit.id', 'past.unit_id')
    .select([
      'past.id',
      'past.version',
      'past.code',
      'past.name',
      sql<string>`past.sort_key collate "C"`.as('sortKey'),
      'past.project_type as projectType',
      'past.project_class as projectClass',
      sql<string | null>`coalesce(unit.name, past.unit_text)`.as('unit'),
      'past.customer',
      'past.manager_text as manager',
      'past.started_on as startedOn',
      'past.planned_finish_on as plannedFinishOn',
      'past.finished_on as finishedOn',
      'past.planned_cost_fen as plannedCostFen',
      'past.actual_cost_fen as actualCostFen',
      percentOver('past.actual_cost_fen', 'past.planned_cost_fen').as('costOverrunPercent'),
      sql<
        number | null
      >`case when past.planned_finish_on > past.started_on then round((past.finished_on - past.started_on)::numeric / (past.planned_finish_on - past.started_on) * 100 - 100, 2) end`.as(
        'daysOverrunPercent',
      ),
      'past.person_months as personMonths',
      'past.function_points as functionPoints',
      'past.result',
      'past.note',
      'past.source',
    ]);

/** The history as a list. */
export const listPastProjects = (db: Db, _who: Actor, query: ListQuery) =>
  runList<PastProject>(
    db,
    {
      columns: pastProjectColumns,
      base: listed(db) as never,
      searched: ['code', 'name', 'customer', 'unit', 'manager', 'note'],
      order: 'sortKey',
    },
    query,
  );

export const findPastProjectRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('past_project').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

/** A finished project wherever it is kept. */
export interface Finished extends FinishedProject {
  readonly source: 'history' | 'project';
  readonly code: string;
  readonly projectType: ProjectType | null;
}

const daysBetween = (from: string | null, to: string | null): number | null => {
  const [first, last] = [from === null ? null : dayFromIso(from), to === null ? null : dayFromIso(to)];
  return first === null || last === null ? null : last - first;
};

/**
 * What the reader can learn from: the imported history and the closed projects he may see, without those
 * that were given up, whose cost is that of a part.
 */
const listFinished = async (db: Reader, who: Actor): Promise<Finished[]> => {
  const past = await db.selectFrom('past_project').selectAll().where('result', '<>', 'terminated').execute();
  const closed = await db
    .selectFrom('project')
    .selectAll()
    .where('phase', '=', 'closed')
    .where('budget_fen', '>', 0)
    .where('actual_cost_fen', 'is not', null)
    .where(visibleProjects(who))
    .execute();
  return [
    ...past.map((row): Finished => ({
      id: row.id,
      source: 'history',
      code: row.code,
      name: row.name,
      projectType: row.project_type,
      unitId: row.unit_id,
      costFen: row.planned_cost_fen,
      plannedCostFen: row.planned_cost_fen,
      actualCostFen: row.actual_cost_fen,
      plannedDays: daysBetween(row.started_on, row.planned_finish_on),
      actualDays: daysBetween(row.started_on, row.finished_on),
    })),
    ...closed.map((row): Finished => ({
      id: row.id,
      source: 'project',
      code: row.code,
      name: row.name,
      projectType: typeOfWords(row.type),
      unitId: row.unit_id,
      costFen: row.budget_fen,
      plannedCostFen: row.budget_fen ?? 0,
      actualCostFen: row.actual_cost_fen ?? 0,
      plannedDays: daysBetween(row.baseline_start_on, row.baseline_finish_on),
      actualDays: daysBetween(row.actual_start_on, row.actual_finish_on),
    })),
  ];
};

/** The finished projects most like a planned one, and the estimate they suggest. */
export const findSimilar = async (
  db: Reader,
  who: Actor,
  { name, projectType, unitId, costFen }: SimilarQuery,
): Promise<SimilarProjects> => {
  const finished = await listFinished(db, who);
  const byId = new Map(finished.map((one) => [one.id, one]));
  const candidate = {
    name,
    projectType: projectType ?? null,
    unitId: unitId ?? null,
    costFen: costFen ?? null,
  };
  const { similar, ...means } = referenceClass(candidate, finished);
  return {
    rows: similar.flatMap(({ id, similarity, parts, costOverrun, daysOverrun }) => {
      const one = byId.get(id);
      if (!one) return [];
      const { source, code, plannedCostFen, actualCostFen } = one;
      return [
        {
          id,
          source,
          code,
          name: one.name,
          projectType: one.projectType,
          plannedCostFen,
          actualCostFen,
          costOverrun,
          daysOverrun,
          similarity,
          nameLikeness: parts.name,
        },
      ];
    }),
    compared: finished.length,
    ...means,
  };
};
