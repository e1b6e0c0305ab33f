import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db/database.ts';
import { monthOf } from '../../scoring/rules/rounds.ts';
import { listCandidateFacts } from '../../scoring/store/proposals.ts';
import { findRoundRow } from '../../scoring/store/rounds.ts';
import { budgetLine } from '../../selection/rules/line.ts';
import { findMeetingRow } from '../../selection/store/meetings.ts';
import { listPassed } from '../../selection/store/preliminary.ts';
import type { Live } from '../rules/lines.ts';

type Reader = Db | Tx;

/** The live plan of a round: what is decided, and before the decision what the budget line reaches. */
export const findLive = async (db: Reader, roundId: string): Promise<Live> => {
  const round = await findRoundRow(db, roundId);
  const passed = await listPassed(db, roundId);
  const proposalIds = passed.map(({ proposalId }) => proposalId);
  const facts = await listCandidateFacts(db, roundId);
  const spans = await spansOf(db, proposalIds);
  const said = await saidOf(db, roundId);
  const isDecided = (await findMeetingRow(db, roundId))?.concluded_at != null;
  const { fits } = budgetLine(
    passed
      .filter(({ rank }) => rank !== null)
      .map((one) => ({
        candidateId: one.id,
        costFen: one.costFen,
        isMandatory: one.mandatoryReason !== null,
      })),
    round.budget_fen,
    round.line_rule,
  );
  const candidates = passed.map((one) => {
    const proposal = facts.get(one.proposalId);
    const span = spans.get(one.proposalId);
    return {
      ...one,
      isIn: isDecided ? said.get(one.id)?.outcome === 'selected' : fits.has(one.id),
      hasBegun: proposal?.state === 'initiated',
      startsOn: one.startsOn ?? span?.startOn ?? null,
      months: monthsBetween(span?.startOn ?? null, span?.finishOn ?? null) ?? lastMonth(one.demand),
      npvFen: proposal?.npvFen ?? null,
      benefitFen: proposal?.benefitFen ?? null,
      score: said.get(one.id)?.score ?? null,
      riskLevel: proposal?.riskLevel ?? null,
    };
  });
  return { budgetFen: round.budget_fen, isDecided, candidates };
};

/** Calendar months from start to finish, both counted. */
const monthsBetween = (startOn: string | null, finishOn: string | null): number | null => {
  if (startOn === null || finishOn === null || finishOn < startOn) return null;
  let months = 1;
  while (monthOf(startOn, months) <= finishOn) months++;
  return months;
};

/** As long as people are needed; null where none are. */
const lastMonth = (demand: readonly { readonly month: number }[]): number | null =>
  demand.length === 0 ? null : Math.max(...demand.map(({ month }) => month)) + 1;

const spansOf = async (db: Reader, ids: readonly string[]) => {
  const { rows } = await sql<{ id: string; startOn: string | null; finishOn: string | null }>`
    select id, start_on as "startOn", finish_on as "finishOn" from proposal
    where id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
};

/** Score and outcome of the candidates as they were decided. */
const saidOf = async (db: Reader, roundId: string) => {
  const rows = await db
    .selectFrom('preliminary_decision')
    .innerJoin('round_candidate', 'round_candidate.id', 'preliminary_decision.candidate_id')
    .leftJoin('final_decision', 'final_decision.candidate_id', 'round_candidate.id')
    .select(['round_candidate.id', 'preliminary_decision.score', 'final_decision.outcome'])
    .where('round_candidate.round_id', '=', roundId)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};
