import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { runList, type ListResult, type ListSource } from '#platform/list/run-list.ts';
import { punctuationOf } from '#platform/punctuation.ts';
import { visibleProjects } from '../access/visibility.ts';
import { decisionColumns } from './columns.ts';
import type { DecisionListRow, DecisionMemo, DecisionQuery } from './schema.ts';

type Reader = Db | Tx;

/**
 * Memos of the enterprise, and those of projects the actor sees, as a condition on `decision_memo as memo` with its
 * project beside it. A memo outlives its project, whose secret it keeps: who sees one that was deleted is asked of the
 * project as it last was.
 */
export const visibleMemos = (who: Actor): RawBuilder<SqlBool> =>
  sql<SqlBool>`(memo.project_id is null or (project.id is not null and ${visibleProjects(who)})
    or (project.id is null and exists (select from ${deletedProject} where ${visibleProjects(who, 'gone')})))`;

const deletedProject = sql`(
  select was.* from row_history, jsonb_populate_record(null::project, row_history.row) as was
  where table_name = 'project' and row_id = memo.project_id::text and ended_how = 'delete'
  order by valid_to desc limit 1) as gone`;

const memoRows = (db: Reader, who: Actor) =>
  db
    .selectFrom('decision_memo as memo')
    .leftJoin('project', 'project.id', 'memo.project_id')
    .leftJoin('decision_memo as later', 'later.supersedes_id', 'memo.id')
    .where(visibleMemos(who))
    .select([
      'memo.id',
      'memo.number',
      'memo.title',
      sql<DecisionListRow['kind']>`memo.kind`.as('kind'),
      'memo.decided_on as decidedOn',
      sql<string>`(select coalesce(string_agg(one ->> 'name', ${punctuationOf(who.locale).comma}::text), '') from jsonb_array_elements(memo.decided_by) as one)`.as(
        'decidedBy',
      ),
      'memo.forum',
      'memo.project_id as projectId',
      'project.name as project',
      'later.number as supersededBy',
    ]);

const decisionList = (
  db: Reader,
  who: Actor,
  { project, subject }: Partial<DecisionQuery>,
): ListSource<DecisionListRow> => ({
  columns: decisionColumns,
  base: memoRows(db, who)
    .$if(project !== undefined, (some) => some.where('memo.project_id', '=', project ?? ''))
    .$if(subject !== undefined, (some) => some.where('memo.subject_id', '=', subject ?? '')) as never,
  searched: ['number', 'title', 'decidedBy', 'project'],
  order: 'number',
});

/** The latest first, unless asked otherwise. */
export const listDecisions = (
  db: Db,
  who: Actor,
  query: DecisionQuery,
): Promise<ListResult<DecisionListRow>> =>
  runList(db, decisionList(db, who, query), { ...query, sort: query.sort ?? '-number' });

export const findMemoRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('decision_memo').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

export const findDecision = async (db: Reader, who: Actor, id: string): Promise<DecisionMemo> => {
  const shown = await memoRows(db, who)
    .leftJoin('decision_memo as former', 'former.id', 'memo.supersedes_id')
    .select(['former.number as supersedes', 'later.id as supersededById'])
    .where('memo.id', '=', id)
    .executeTakeFirst();
  if (!shown) throw new AppError('not-found', 'record.not-found');
  const row = await findMemoRow(db, id);
  return {
    ...shown,
    people: row.decided_by,
    question: row.question,
    decision: row.decision,
    reasons: row.reasons,
    options: row.options,
    conditions: row.conditions,
    facts: row.facts,
    rule: row.rule,
    supersedesId: row.supersedes_id,
    sha256: row.sha256,
  };
};

/** The memo that took the place of another; null while it is in force. */
export const findSuccessor = async (tx: Reader, id: string) =>
  tx.selectFrom('decision_memo').select(['id', 'number']).where('supersedes_id', '=', id).executeTakeFirst();
