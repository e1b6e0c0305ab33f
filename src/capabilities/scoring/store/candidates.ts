import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Candidate } from '../schema/rounds.ts';
import { listCandidateFacts, type ProposalFacts } from './proposals.ts';

export const findCandidateRow = async (db: Db | Tx, id: string) => {
  const row = await db.selectFrom('round_candidate').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

export const findCandidate = async (db: Db | Tx, id: string): Promise<Candidate> => {
  const { round_id: roundId } = await findCandidateRow(db, id);
  const found = (await listCandidates(db, roundId)).find((one) => one.id === id);
  if (!found) throw new AppError('not-found', 'record.not-found');
  return found;
};

/** The candidates of a round: by rank where there is one, else by number. */
export const listCandidates = async (db: Db | Tx, roundId: string): Promise<Candidate[]> => {
  const rows = await db
    .selectFrom('round_candidate')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('rank')
    .orderBy('id')
    .execute();
  const facts = await listCandidateFacts(db, roundId);
  const parts = await partsOf(db, roundId);
  const titleOf = new Map(rows.map(({ id, proposal_id }) => [id, facts.get(proposal_id)?.title ?? '']));
  return rows
    .flatMap((row) => {
      const proposal = facts.get(row.proposal_id);
      return proposal ? [candidateOf(row, proposal, { ...parts, titleOf })] : [];
    })
    .toSorted((a, b) => (a.rank ?? 1e6) - (b.rank ?? 1e6) || (a.number < b.number ? -1 : 1));
};

const partsOf = async (db: Db | Tx, roundId: string) => {
  const inRound = db.selectFrom('round_candidate').select('id').where('round_id', '=', roundId);
  const demand = await db
    .selectFrom('candidate_demand')
    .selectAll()
    .where('candidate_id', 'in', inRound)
    .orderBy('role')
    .orderBy('month')
    .execute();
  const relations = await db
    .selectFrom('candidate_relation')
    .selectAll()
    .where('candidate_id', 'in', inRound)
    .execute();
  const knockOuts = await db
    .selectFrom('criteria_knock_out')
    .innerJoin('selection_round', 'selection_round.criteria_set_id', 'criteria_knock_out.set_id')
    .select(['criteria_knock_out.id', 'criteria_knock_out.kind', 'criteria_knock_out.name'])
    .where('selection_round.id', '=', roundId)
    .orderBy('criteria_knock_out.position')
    .execute();
  return { demand, relations, knockOuts };
};

type Parts = Awaited<ReturnType<typeof partsOf>> & { readonly titleOf: ReadonlyMap<string, string> };
type Row = Awaited<ReturnType<typeof findCandidateRow>>;

const candidateOf = (row: Row, proposal: ProposalFacts, parts: Parts): Candidate => ({
  id: row.id,
  version: row.version,
  proposalId: row.proposal_id,
  number: proposal.number,
  title: proposal.title,
  unitId: proposal.unitId,
  unit: proposal.unit,
  costFen: proposal.costFen,
  roiPercent: proposal.roiPercent,
  hasSponsor: proposal.sponsorId !== null,
  mandatoryReason: row.mandatory_reason,
  knockOuts: parts.knockOuts.flatMap(({ id, kind, name }) => {
    if (kind === 'no-sponsor') return proposal.sponsorId === null ? [{ name, reason: null }] : [];
    return id === row.knock_out_id ? [{ name, reason: row.knock_out_reason }] : [];
  }),
  startsOn: row.starts_on,
  shiftMonths: row.shift_months,
  category: row.category,
  rank: row.rank,
  demand: parts.demand.flatMap(({ candidate_id, role, month, people }) =>
    candidate_id === row.id ? [{ role, month, people }] : [],
  ),
  relations: parts.relations.flatMap(({ candidate_id, other_id, kind }) =>
    candidate_id === row.id ? [{ otherId: other_id, kind, title: parts.titleOf.get(other_id) ?? '' }] : [],
  ),
});
