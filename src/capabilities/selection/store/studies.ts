import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { listCandidates } from '../../scoring/store/candidates.ts';
import { listCandidateFacts, type ProposalFacts } from '../../scoring/store/proposals.ts';
import { expectEverywhere } from '../../scoring/store/reach.ts';
import type { Studied, StudyProblem } from '../rules/study.ts';
import { StudyAnswer, StudyQuestion, type StudyRecord } from '../schema/final.ts';

const studyRows = (db: Db | Tx) =>
  db
    .selectFrom('portfolio_study as study')
    .leftJoin('person', 'person.id', 'study.asked_by')
    .select([
      'study.id',
      'study.created_at as askedAt',
      'person.name as askedBy',
      'study.problem',
      'study.job_id as jobId',
      'study.answer',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof studyRows>['executeTakeFirstOrThrow']>>;

const recordOf = ({ problem, answer, ...row }: Row): StudyRecord => ({
  ...row,
  question: StudyQuestion.parse(problem['question']),
  answer: answer === null ? null : StudyAnswer.parse(answer),
});

export const listStudies = async (db: Db, who: Actor, roundId: string) => {
  expectEverywhere(who, 'round.read');
  const rows = await studyRows(db)
    .where('study.round_id', '=', roundId)
    .orderBy('study.created_at', 'desc')
    .limit(20)
    .execute();
  return { rows: rows.map(recordOf), total: rows.length };
};

export const findStudy = async (db: Db | Tx, who: Actor, id: string): Promise<StudyRecord> => {
  expectEverywhere(who, 'round.read');
  const row = await studyRows(db).where('study.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return recordOf(row);
};

/** The problem of a study as it was asked. */
export const findStudyProblem = async (
  db: Db,
  id: string,
): Promise<{ asked: StudyProblem; seconds: number }> => {
  const row = await studyRows(db).where('study.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  const { seconds } = StudyQuestion.parse(row.problem['question']);
  // Stored by ourselves a moment ago, in this very shape.
  return { asked: row.problem['asked'] as StudyProblem, seconds };
};

const valueOf = (
  objective: StudyQuestion['objective'],
  facts: ProposalFacts | undefined,
  score: number | null,
): number | null => {
  if (objective === 'score') return score;
  const fen = {
    benefit: facts?.benefitFen ?? null,
    npv: facts?.npvFen ?? null,
    'expected-npv': facts?.expectedNpvFen ?? null,
  }[objective];
  return fen === null ? null : fen / 1_000_000;
};

/** The shortlisted of a round with the figure that is added up; refuses what lacks it. */
export const listStudied = async (
  db: Db | Tx,
  roundId: string,
  question: StudyQuestion,
): Promise<Studied[]> => {
  const scores = await db
    .selectFrom('preliminary_decision')
    .innerJoin('round_candidate', 'round_candidate.id', 'preliminary_decision.candidate_id')
    .select(['preliminary_decision.candidate_id', 'preliminary_decision.score'])
    .where('round_candidate.round_id', '=', roundId)
    .where('preliminary_decision.outcome', '=', 'passed')
    .execute();
  const scoreOf = new Map(scores.map(({ candidate_id, score }) => [candidate_id, score]));
  const candidates = (await listCandidates(db, roundId)).filter(({ id }) => scoreOf.has(id));
  const facts = await listCandidateFacts(db, roundId);
  return candidates.map((one) => {
    const value = valueOf(question.objective, facts.get(one.proposalId), scoreOf.get(one.id) ?? null);
    if (one.costFen === null) throw new AppError('refused', 'study.unpriced', { title: one.title });
    if (value === null) throw new AppError('refused', 'study.unvalued', { title: one.title });
    if (question.withCapacity && one.startsOn === null)
      throw new AppError('refused', 'study.unstarted', { title: one.title });
    return {
      id: one.id,
      title: one.title,
      costFen: one.costFen,
      value,
      startsOn: one.startsOn,
      shiftMonths: one.shiftMonths,
      isMandatory: one.mandatoryReason !== null,
      category: one.category,
      demand: one.demand,
      relations: one.relations,
    };
  });
};
