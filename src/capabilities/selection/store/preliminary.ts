import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { inLocale } from '#platform/i18n.ts';
import { punctuationOf } from '#platform/punctuation.ts';
import { listCandidates } from '../../scoring/store/candidates.ts';
import { findScores } from '../../scoring/store/sheets.ts';
import { suggestionFor } from '../rules/preliminary.ts';
import type { OwnResults, Preliminary } from '../schema/stages.ts';

const decisionsOf = (db: Db | Tx, roundId: string) =>
  db
    .selectFrom('preliminary_decision as decision')
    .innerJoin('round_candidate', 'round_candidate.id', 'decision.candidate_id')
    .leftJoin('person', 'person.id', 'decision.decided_by')
    .select([
      'decision.candidate_id as candidateId',
      'decision.outcome',
      'decision.reason',
      'person.name as decidedBy',
      'decision.decided_at as decidedAt',
      'decision.read_at as readAt',
    ])
    .where('round_candidate.round_id', '=', roundId)
    .execute();

/** What criteria and pass line suggest for each candidate, and what was decided. */
export const findPreliminary = async (db: Db | Tx, who: Actor, roundId: string): Promise<Preliminary> => {
  const { passLine, waitingFor, rows: scores } = await findScores(db, who, roundId);
  const totals = new Map(scores.map(({ candidateId, total }) => [candidateId, total]));
  const decisions = await decisionsOf(db, roundId);
  const { aside } = punctuationOf(who.locale);
  const rows = (await listCandidates(db, roundId)).map(
    ({ id, number, title, knockOuts, mandatoryReason }) => {
      const total = totals.get(id) ?? null;
      const names = knockOuts.map(({ name, reason }) => (reason ? aside(name, reason) : name));
      const { outcome, reason } = suggestionFor({ total, knockOuts: names, mandatoryReason }, passLine ?? 0);
      const decided = decisions.find(({ candidateId }) => candidateId === id);
      return {
        candidateId: id,
        number,
        title,
        total,
        knockOuts: names,
        mandatoryReason,
        suggested: outcome,
        suggestedReason: inLocale(reason, who.locale),
        decision: decided
          ? {
              outcome: decided.outcome,
              reason: decided.reason,
              decidedBy: decided.decidedBy,
              decidedAt: decided.decidedAt,
              readAt: decided.readAt,
            }
          : null,
      };
    },
  );
  return {
    passLine,
    waitingFor,
    isDecided: decisions.length > 0,
    rows: rows.toSorted((a, b) => (b.total ?? -1) - (a.total ?? -1)),
  };
};

/** The candidates that passed the preliminary selection, by rank. */
export const listPassed = async (db: Db | Tx, roundId: string) => {
  const passed = await db
    .selectFrom('preliminary_decision')
    .innerJoin('round_candidate', 'round_candidate.id', 'preliminary_decision.candidate_id')
    .select('preliminary_decision.candidate_id')
    .where('round_candidate.round_id', '=', roundId)
    .where('preliminary_decision.outcome', '=', 'passed')
    .execute();
  const ids = new Set(passed.map(({ candidate_id }) => candidate_id));
  return (await listCandidates(db, roundId)).filter(({ id }) => ids.has(id));
};

/** Every decision on a candidate, of both stages. */
export const decidedCandidates = sql`(
  select candidate_id, 'preliminary' as stage, outcome, reason, decided_at, read_at from preliminary_decision
  union all
  select candidate_id, 'final' as stage, outcome, reason, decided_at, read_at from final_decision
)`;

/** What was decided about the proposals of a person, newest first. */
export const listOwnResults = async (db: Db | Tx, who: Actor): Promise<OwnResults> => {
  const { rows } = await sql<OwnResults['rows'][number]>`
    select decided.candidate_id as "candidateId", selection_round.number as "roundNumber", proposal.name as title,
      decided.stage, decided.outcome, decided.reason, decided.decided_at as "decidedAt", decided.read_at as "readAt"
    from ${decidedCandidates} as decided
    join round_candidate on round_candidate.id = decided.candidate_id
    join selection_round on selection_round.id = round_candidate.round_id
    join proposal on proposal.id = round_candidate.proposal_id
    where proposal.applicant_id = ${who.personId}::uuid
    order by decided.decided_at desc, proposal.name`.execute(db);
  return { rows, total: rows.length };
};
