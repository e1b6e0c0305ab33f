import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { visibleMemos } from '../decisions/store.ts';

interface Since {
  readonly officeId: string;
  /** `YYYY-MM-DD`. */
  readonly since: string;
}

/** Requests of a PMO unit, or of no unit, that executives decided on since a day; the latest first. */
export const listExecutiveDecisions = (
  db: Db,
  { officeId, since, executives }: Since & { readonly executives: readonly string[] },
) =>
  db
    .selectFrom('approval')
    .select(['approval.id', 'approval.title', 'approval.submitted_at as from'])
    .select(sql<string>`approval.ended_at`.as('to'))
    .where('approval.state', 'in', ['approved', 'rejected'])
    .where('approval.ended_at', '>=', `${since}T00:00:00Z`)
    .where((is) => is.or([is('approval.pmo_unit_id', '=', officeId), is('approval.pmo_unit_id', 'is', null)]))
    .where((is) =>
      is.exists(
        is
          .selectFrom('approval_action as action')
          .select('action.id')
          .whereRef('action.approval_id', '=', 'approval.id')
          .where('action.kind', 'in', ['approve', 'reject'])
          .where(sql<boolean>`action.author_id = any(${executives}::uuid[])`),
      ),
    )
    .orderBy('approval.ended_at', 'desc')
    .execute();

/** Memos of a PMO unit, or of no unit, since a day, with whether they state figures and may be seen. */
export const listMemos = (db: Db, who: Actor, { officeId, since }: Since) =>
  db
    .selectFrom('decision_memo as memo')
    .leftJoin('project', 'project.id', 'memo.project_id')
    .select(['memo.id', 'memo.number', 'memo.title', 'memo.decided_on as decidedOn'])
    .select([
      sql<boolean>`jsonb_array_length(memo.facts) > 0`.as('hasFigures'),
      visibleMemos(who).as('isVisible'),
    ])
    .where('memo.decided_on', '>=', since)
    .where((is) => is.or([is('memo.pmo_unit_id', '=', officeId), is('memo.pmo_unit_id', 'is', null)]))
    .orderBy('memo.number', 'desc')
    .execute();
