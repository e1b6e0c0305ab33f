import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { visibleProjects } from '../../access/visibility.ts';
import { dayAt } from '../../organisation/store/today.ts';
import { branchesOf, placed, progressOf } from '../rules.ts';
import type { Confirmation, Objective } from '../schema.ts';

type Reader = Db | Tx;

export const listPeriods = async (db: Reader): Promise<string[]> => {
  const rows = await db
    .selectFrom('objective')
    .select('period')
    .distinct()
    .orderBy('period', 'desc')
    .execute();
  return rows.map(({ period }) => period);
};

export const findObjectiveRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('objective').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

const objectiveRows = (db: Reader) =>
  db
    .selectFrom('objective')
    .leftJoin('person', 'person.id', 'objective.owner_id')
    .select([
      'objective.id',
      'objective.version',
      'objective.period',
      'objective.parent_id as parentId',
      'objective.code',
      'objective.title',
      'objective.title_en as titleEn',
      'objective.perspective',
      'objective.measure',
      'objective.unit',
      'objective.from_value as fromValue',
      'objective.to_value as toValue',
      'objective.current_value as currentValue',
      'objective.direction',
      'objective.owner_id as ownerId',
      'objective.note',
      'objective.weight',
      'objective.position',
      'person.name as owner',
    ]);

/** Who serves which objective: a programme counts as each of its projects. */
const served = async (db: Reader, who: Actor, period: string) => {
  const rows = await db
    .selectFrom('objective_contribution as given')
    .innerJoin('objective', 'objective.id', 'given.objective_id')
    .innerJoin('project', (join) =>
      join.on(
        sql<boolean>`project.id = given.project_id or (given.program_id is not null and project.program_id = given.program_id)`,
      ),
    )
    .select(['given.objective_id as objectiveId', 'project.id as projectId'])
    .where('objective.period', '=', period)
    .where('given.strength', '>', 0)
    .where('project.phase', '<>', 'terminated')
    .where(visibleProjects(who))
    .execute();
  return Map.groupBy(rows, ({ objectiveId }) => objectiveId);
};

/** The objectives of a period in tree order, with what serves them. */
export const listObjectives = async (db: Reader, who: Actor, period: string): Promise<Objective[]> => {
  const rows = await objectiveRows(db).where('objective.period', '=', period).execute();
  const serving = await served(db, who, period);
  const branches = branchesOf(rows);
  return placed(rows).map(({ position: _position, ...row }) => {
    const all = (branches.get(row.id) ?? []).flatMap((id) => serving.get(id) ?? []);
    const projects = new Set(all.map(({ projectId }) => projectId));
    return {
      ...row,
      progress: progressOf(row),
      projects: projects.size,
      isSupported: projects.size > 0,
    };
  });
};

export const findObjective = async (db: Reader, who: Actor, id: string): Promise<Objective> => {
  const { period } = await findObjectiveRow(db, id);
  const found = (await listObjectives(db, who, period)).find((row) => row.id === id);
  if (!found) throw new AppError('not-found', 'record.not-found');
  return found;
};

export const listLinks = (db: Reader, period: string) =>
  db
    .selectFrom('objective_link')
    .innerJoin('objective', 'objective.id', 'objective_link.from_id')
    .select(['objective_link.from_id as fromId', 'objective_link.to_id as toId'])
    .where('objective.period', '=', period)
    .execute();

/** The rows of one level, for a change of it. */
export const listSiblings = (tx: Reader, period: string, parentId: string | null) =>
  tx
    .selectFrom('objective')
    .selectAll()
    .where('period', '=', period)
    .where('parent_id', parentId === null ? 'is' : '=', parentId)
    .orderBy('position')
    .execute();

/** What keeps an objective from being removed. */
export const countUses = async (tx: Reader, id: string) => {
  const { rows } = await sql<{ children: number; contributions: number; goals: number }>`select
    (select count(*) from objective where parent_id = ${id}) as children,
    (select count(*) from objective_contribution where objective_id = ${id}) as contributions,
    (select count(*) from charter_goal where objective_id = ${id}) as goals`.execute(tx);
  return rows[0] ?? { children: 0, contributions: 0, goals: 0 };
};

const confirmationRows = (db: Reader, who: Actor, now: Date) =>
  db
    .selectFrom('objective_confirmation as asked')
    .innerJoin('objective', 'objective.id', 'asked.objective_id')
    .innerJoin('project', 'project.id', 'asked.project_id')
    .leftJoin('person as manager', 'manager.id', 'project.manager_id')
    .leftJoin('person as answerer', 'answerer.id', 'asked.answered_by')
    .where(visibleProjects(who))
    .select([
      'asked.id',
      'asked.version',
      'asked.objective_id as objectiveId',
      'objective.code as objectiveCode',
      'objective.title as objective',
      'objective.period',
      'asked.project_id as projectId',
      'project.code as projectCode',
      'project.name as project',
      'manager.name as manager',
      'asked.changes',
      'asked.asked_at as askedAt',
      'asked.due_on as dueOn',
      sql<boolean>`asked.answered_at is null and asked.due_on < ${dayAt(now)}`.as('isOverdue'),
      'asked.verdict',
      'asked.note',
      'answerer.name as answeredBy',
    ])
    .orderBy('asked.asked_at', 'desc')
    .orderBy('project.code');

interface Asked {
  readonly period?: string | undefined;
  readonly projectId?: string;
}

export const listConfirmations = async (
  { db, who, now }: { readonly db: Reader; readonly who: Actor; readonly now: Date },
  { period, projectId }: Asked,
): Promise<Confirmation[]> => {
  const rows = await confirmationRows(db, who, now)
    .$if(period !== undefined, (some) => some.where('objective.period', '=', period ?? ''))
    .$if(projectId !== undefined, (some) => some.where('asked.project_id', '=', projectId ?? ''))
    .execute();
  return rows.map(({ period: _period, changes, ...row }) => ({
    ...row,
    changes: Object.fromEntries(Object.entries(changes).map(([field, pair]) => [field, [...pair]])),
  }));
};

export const findConfirmationRow = async (tx: Reader, id: string) => {
  const row = await tx
    .selectFrom('objective_confirmation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};
