import { holdsEverywhere, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { expectEverywhere } from '../../scoring/store/reach.ts';
import type { ConsultationRecord, Consultations } from '../schema/stages.ts';
import { listPassed } from './preliminary.ts';

const consultationRows = (db: Db | Tx) =>
  db
    .selectFrom('consultation')
    .innerJoin('selection_round', 'selection_round.id', 'consultation.round_id')
    .innerJoin('org_unit', 'org_unit.id', 'consultation.unit_id')
    .innerJoin('person', 'person.id', 'consultation.person_id')
    .select([
      'consultation.id',
      'consultation.version',
      'consultation.round_id as roundId',
      'selection_round.number as roundNumber',
      'org_unit.name as unit',
      'person.id as personId',
      'person.name as person',
      'consultation.due_on as dueOn',
      'consultation.given_at as givenAt',
      'consultation.capacity_statement as capacityStatement',
    ])
    .orderBy('org_unit.sort_key');

const opinionRows = (db: Db | Tx) =>
  db
    .selectFrom('consultation_opinion as opinion')
    .innerJoin('consultation', 'consultation.id', 'opinion.consultation_id')
    .leftJoin('person as answerer', 'answerer.id', 'opinion.answered_by')
    .select([
      'opinion.id',
      'opinion.consultation_id as consultationId',
      'opinion.candidate_id as candidateId',
      'opinion.opinion',
      'opinion.reason',
      'opinion.answer',
      'answerer.name as answeredBy',
      'opinion.answered_at as answeredAt',
    ]);

/** The consultations of a round with all opinions. */
export const listConsultations = async (db: Db | Tx, who: Actor, roundId: string): Promise<Consultations> => {
  expectEverywhere(who, 'round.read');
  const rows = await consultationRows(db).where('consultation.round_id', '=', roundId).execute();
  const opinions = await opinionRows(db).where('consultation.round_id', '=', roundId).execute();
  const candidates = await shownCandidates(db, roundId);
  return {
    rows: rows.map((row) => recordOf(row, opinions, candidates)),
    openObjections: opinions.filter(({ opinion, answeredAt }) => opinion === 'object' && answeredAt === null)
      .length,
  };
};

/** One consultation: for who was asked, and for who may read the round. */
export const findConsultation = async (db: Db | Tx, who: Actor, id: string): Promise<ConsultationRecord> => {
  const row = await consultationRows(db).where('consultation.id', '=', id).executeTakeFirst();
  const isOwn = row !== undefined && row.personId === who.personId;
  if (!row || !(isOwn || holdsEverywhere(who, 'round.read')))
    throw new AppError('not-found', 'record.not-found');
  const opinions = await opinionRows(db).where('opinion.consultation_id', '=', id).execute();
  return recordOf(row, opinions, await shownCandidates(db, row.roundId));
};

const shownCandidates = async (db: Db | Tx, roundId: string): Promise<ConsultationRecord['candidates']> =>
  (await listPassed(db, roundId)).map(({ id, title, costFen }) => ({ id, title, costFen }));

type Row = Awaited<ReturnType<ReturnType<typeof consultationRows>['executeTakeFirstOrThrow']>>;
type Opinions = Awaited<ReturnType<ReturnType<typeof opinionRows>['execute']>>;

const recordOf = (
  row: Row,
  opinions: Opinions,
  candidates: ConsultationRecord['candidates'],
): ConsultationRecord => ({
  ...row,
  candidates,
  opinions: opinions.flatMap(({ consultationId, ...one }) =>
    consultationId === row.id
      ? [{ ...one, title: candidates.find(({ id }) => id === one.candidateId)?.title ?? '' }]
      : [],
  ),
});

/** The objections nobody has answered yet. */
export const listOpenObjections = (db: Db | Tx, roundId: string) =>
  db
    .selectFrom('consultation_opinion as opinion')
    .innerJoin('consultation', 'consultation.id', 'opinion.consultation_id')
    .innerJoin('org_unit', 'org_unit.id', 'consultation.unit_id')
    .select(['opinion.id', 'opinion.candidate_id as candidateId', 'org_unit.name as unit', 'opinion.reason'])
    .where('consultation.round_id', '=', roundId)
    .where('opinion.opinion', '=', 'object')
    .where('opinion.answered_at', 'is', null)
    .orderBy('org_unit.sort_key')
    .execute();

/** How many objections each candidate has met, and how many of them are open. */
export const countObjections = async (db: Db | Tx, roundId: string) => {
  const rows = await db
    .selectFrom('consultation_opinion as opinion')
    .innerJoin('consultation', 'consultation.id', 'opinion.consultation_id')
    .select(['opinion.candidate_id as candidateId', 'opinion.answered_at as answeredAt'])
    .where('consultation.round_id', '=', roundId)
    .where('opinion.opinion', '=', 'object')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ candidateId }) => candidateId)].map(([id, own]) => [
      id,
      { all: own.length, open: own.filter(({ answeredAt }) => answeredAt === null).length },
    ]),
  );
};
