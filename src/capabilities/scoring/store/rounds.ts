import { sql } from 'kysely';
import { holdsEverywhere, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { RoundRecord, Rounds } from '../schema/rounds.ts';
import { listCandidates } from './candidates.ts';
import { expectEverywhere } from './reach.ts';

export const findRoundRow = async (db: Db | Tx, id: string) => {
  const row = await db.selectFrom('selection_round').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

export const listAssessors = (db: Db | Tx, roundId: string) =>
  db
    .selectFrom('round_assessor')
    .innerJoin('person', 'person.id', 'round_assessor.person_id')
    .leftJoin('org_unit', 'org_unit.id', 'person.unit_id')
    .select([
      'person.id as personId',
      'person.name',
      'org_unit.name as unit',
      'round_assessor.submitted_at as submittedAt',
    ])
    .where('round_assessor.round_id', '=', roundId)
    .orderBy('round_assessor.invited_at')
    .orderBy('person.sort_key')
    .execute();

/** A round that somebody is about to change. */
export const findManagedRound = (tx: Tx, who: Actor, id: string) => {
  expectEverywhere(who, 'round.manage');
  return findRoundRow(tx, id);
};

export const findRound = async (db: Db | Tx, who: Actor, id: string): Promise<RoundRecord> => {
  expectEverywhere(who, 'round.read');
  const row = await findRoundRow(db, id);
  const criteria = await db
    .selectFrom('criteria_set')
    .select(['name', 'edition', 'pass_line'])
    .where('id', '=', row.criteria_set_id)
    .executeTakeFirst();
  return {
    id,
    version: row.version,
    number: row.number,
    name: row.name,
    year: row.year,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    scoringDueOn: row.scoring_due_on,
    consultationDueOn: row.consultation_due_on,
    decidesOn: row.decides_on,
    budgetFen: row.budget_fen,
    lineRule: row.line_rule,
    criteriaSetId: row.criteria_set_id,
    criteriaName: criteria ? `${criteria.name} V${criteria.edition}` : null,
    frozenAt: row.frozen_at,
    passLine: criteria?.pass_line ?? null,
    candidates: await listCandidates(db, id),
    assessors: await listAssessors(db, id),
    mayManage: holdsEverywhere(who, 'round.manage'),
  };
};

export const listRounds = async (db: Db, who: Actor): Promise<Rounds> => {
  if (!holdsEverywhere(who, 'round.read')) return { rows: [], total: 0 };
  const { rows } = await sql<Rounds['rows'][number]>`
    select selection_round.id, selection_round.number, selection_round.name,
      criteria_set.name || ' V' || criteria_set.edition as "criteriaName",
      (select count(*) from round_candidate where round_id = selection_round.id)::int as candidates,
      (select count(*) from round_assessor where round_id = selection_round.id)::int as assessors,
      (select count(submitted_at) from round_assessor where round_id = selection_round.id)::int as submitted,
      selection_round.budget_fen as "budgetFen", selection_round.decides_on as "decidesOn"
    from selection_round left join criteria_set on criteria_set.id = selection_round.criteria_set_id
    order by selection_round.year desc, selection_round.number desc`.execute(db);
  return { rows, total: rows.length };
};
