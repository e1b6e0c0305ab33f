import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { roiPoints } from '../rules/criteria.ts';
import { scoreLine, shakyCriteria, type GivenPoints } from '../rules/scores.ts';
import type { Candidate, Scores, Sheet } from '../schema/rounds.ts';
import { listCandidates } from './candidates.ts';
import { listCriteriaOf, listKnockOutsOf } from './criteria.ts';
import { expectEverywhere } from './reach.ts';
import { findRoundRow, listAssessors } from './rounds.ts';

/** The invitation of a person; whoever has none knows of no sheet. */
export const findInvitation = async (db: Db | Tx, who: Actor, roundId: string) => {
  const row = await db
    .selectFrom('round_assessor')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('person_id', '=', who.personId ?? null)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

const unitOf = async (db: Db | Tx, personId: string): Promise<string | null> => {
  const row = await db.selectFrom('person').select('unit_id').where('id', '=', personId).executeTakeFirst();
  return row?.unit_id ?? null;
};

/** What one assessor sees: the candidates, and his own points alone. */
export const findSheet = async (db: Db | Tx, who: Actor, roundId: string): Promise<Sheet> => {
  const invitation = await findInvitation(db, who, roundId);
  const round = await findRoundRow(db, roundId);
  const criteria = round.criteria_set_id === null ? [] : await listCriteriaOf(db, round.criteria_set_id);
  const unit = await unitOf(db, invitation.person_id);
  const candidates = (await listCandidates(db, roundId)).toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const points = await db
    .selectFrom('assessor_score')
    .innerJoin('round_candidate', 'round_candidate.id', 'assessor_score.candidate_id')
    .select([
      'assessor_score.candidate_id as candidateId',
      'assessor_score.criterion_id as criterionId',
      'assessor_score.points',
      'assessor_score.reason',
    ])
    .where('round_candidate.round_id', '=', roundId)
    .where('assessor_score.person_id', '=', invitation.person_id)
    .execute();
  return {
    roundId,
    number: round.number,
    name: round.name,
    dueOn: round.scoring_due_on,
    submittedAt: invitation.submitted_at,
    criteria,
    candidates: candidates.map((one) => sheetLine(one, criteria, unit)),
    points,
  };
};

const sheetLine = (
  { id, number, title, unit, unitId, costFen, roiPercent }: Candidate,
  criteria: Sheet['criteria'],
  ownUnit: string | null,
): Sheet['candidates'][number] => ({
  id,
  number,
  title,
  unit,
  costFen,
  roiPercent,
  isOwnUnit: unitId !== null && unitId === ownUnit,
  roiPoints: Object.fromEntries(
    criteria.flatMap((criterion) => {
      const earned = roiPoints(roiPercent, criterion.roiScale);
      return earned === null ? [] : [[criterion.id, earned] as const];
    }),
  ),
});

const givenOf = async (
  db: Db | Tx,
  roundId: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, GivenPoints[]>>> => {
  const rows = await db
    .selectFrom('assessor_score')
    .innerJoin('round_candidate', 'round_candidate.id', 'assessor_score.candidate_id')
    .innerJoin('person', 'person.id', 'assessor_score.person_id')
    .select([
      'assessor_score.candidate_id',
      'assessor_score.criterion_id',
      'person.id as personId',
      'person.name',
      'assessor_score.points',
      'assessor_score.reason',
    ])
    .where('round_candidate.round_id', '=', roundId)
    .orderBy('person.sort_key')
    .execute();
  const byCandidate = Map.groupBy(rows, ({ candidate_id }) => candidate_id);
  return new Map(
    [...byCandidate].map(([id, own]) => [
      id,
      Map.groupBy(
        own.map(({ criterion_id, personId, name, points, reason }) => ({
          criterionId: criterion_id,
          personId,
          name,
          points,
          reason,
        })),
        ({ criterionId }) => criterionId,
      ),
    ]),
  );
};

/** The scores of a round; until every assessor has handed in, only who is waited for. */
export const findScores = async (db: Db | Tx, who: Actor, roundId: string): Promise<Scores> => {
  expectEverywhere(who, 'round.read');
  const round = await findRoundRow(db, roundId);
  const setId = round.criteria_set_id;
  const assessors = await listAssessors(db, roundId);
  const waitingFor = assessors.filter(({ submittedAt }) => submittedAt === null).map(({ name }) => name);
  if (setId === null)
    return { waitingFor, criteria: [], knockOuts: [], passLine: null, rows: [], unstable: [] };
  const criteria = await listCriteriaOf(db, setId);
  const set = await db
    .selectFrom('criteria_set')
    .select('pass_line')
    .where('id', '=', setId)
    .executeTakeFirstOrThrow();
  const isBlind = waitingFor.length > 0 || assessors.length === 0;
  const rows = isBlind ? [] : await scoreLines(db, roundId, criteria);
  return {
    waitingFor,
    criteria,
    knockOuts: await listKnockOutsOf(db, setId),
    passLine: set.pass_line,
    rows,
    unstable: [...shakyCriteria(criteria, rows, set.pass_line)],
  };
};

const scoreLines = async (
  db: Db | Tx,
  roundId: string,
  criteria: Scores['criteria'],
): Promise<Scores['rows']> => {
  const given = await givenOf(db, roundId);
  const lines = (await listCandidates(db, roundId)).map(({ id, title }) =>
    scoreLine(criteria, { candidateId: id, title, given: given.get(id) ?? new Map() }),
  );
  return lines.toSorted((a, b) => (b.total ?? -1) - (a.total ?? -1));
};
