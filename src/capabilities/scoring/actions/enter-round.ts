import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { inLocale } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import {
  listCandidates as listProposals,
  type Candidate as Proposal,
} from '../../proposals/store/candidates.ts';
import { findCandidate, findCandidateRow, listCandidates } from '../store/candidates.ts';
import { findManagedRound } from '../store/rounds.ts';
import { saveDemand } from './candidates.ts';

/** Once candidates are ranked, who is judged and by whom is settled. */
export const expectScoringOpen = async ({ tx }: Write, roundId: string): Promise<void> => {
  const ranked = await tx
    .selectFrom('round_candidate')
    .select('id')
    .where('round_id', '=', roundId)
    .where('rank', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  if (ranked) throw new AppError('conflict', 'round.scoring-over');
};

/** Taken in, or left over from an earlier round. */
const fit: ReadonlySet<string> = new Set(['accepted', 'shortlisted', 'reserve', 'shelved']);

/** Takes proposals into a round; one that is in it already stays as it is. */
export const addCandidates = async (
  write: Write,
  roundId: string,
  proposalIds: readonly string[],
): Promise<{ added: number }> => {
  const round = await findManagedRound(write.tx, write.who, roundId);
  await expectScoringOpen(write, roundId);
  const proposals = await listProposals(write.tx, write.who, { ids: proposalIds });
  let added = 0;
  for (const proposalId of new Set(proposalIds)) {
    const proposal = proposals.find(({ id }) => id === proposalId);
    if (!proposal) throw new AppError('not-found', 'record.not-found');
    if (!fit.has(proposal.state))
      throw new AppError('refused', 'round.candidate-unfit', { title: proposal.name });
    const row = await insertCandidate(write, roundId, proposal);
    if (!row) continue;
    added += 1;
    await saveDemand(
      write,
      row.id,
      proposal.needs.map(({ role, offset, people }) => ({ role, month: offset, people })),
    );
    write.record({
      subject: { type: 'round_candidate', id: row.id, label: `${round.number} ${proposal.name}` },
      after: row,
    });
  }
  await relateCandidates(write, roundId, proposals);
  return { added };
};

const insertCandidate = (write: Write, roundId: string, proposal: Proposal) =>
  write.tx
    .insertInto('round_candidate')
    .values({
      id: newId(),
      round_id: roundId,
      proposal_id: proposal.id,
      ...mandateFrom(write, proposal),
      knock_out_id: null,
      knock_out_reason: null,
      starts_on: proposal.startOn,
      rank: null,
      category: null,
    })
    .onConflict((conflict) => conflict.columns(['round_id', 'proposal_id']).doNothing())
    .returningAll()
    .executeTakeFirst();

const mandates = {
  law: ['法规要求', 'Required by law'],
  contract: ['合同要求', 'Required by contract'],
  safety: ['安全要求', 'Required for safety'],
} as const;

/** A proposal that is bound to be done enters as mandatory, with its reason. */
const mandateFrom = ({ who }: Write, { mandatory }: Proposal) => ({
  mandatory_reason: mandatory === 'none' ? null : inLocale(mandates[mandatory], who.locale),
  mandatory_by: mandatory === 'none' ? null : who.personId,
});

/** What the proposals say of each other holds among the candidates of the round. */
const relateCandidates = async (
  { tx }: Write,
  roundId: string,
  proposals: readonly Proposal[],
): Promise<void> => {
  const candidates = await listCandidates(tx, roundId);
  const candidateOf = new Map(candidates.map(({ id, proposalId }) => [proposalId, id]));
  for (const { id, links } of proposals)
    for (const { kind, otherId } of links) {
      const [from, to] = [candidateOf.get(id), candidateOf.get(otherId)];
      if (from === undefined || to === undefined) continue;
      await tx
        .insertInto('candidate_relation')
        .values({
          id: newId(),
          candidate_id: from,
          other_id: to,
          kind: kind === 'needs' ? 'requires' : 'excludes',
        })
        .onConflict((conflict) => conflict.columns(['candidate_id', 'other_id']).doNothing())
        .execute();
    }
};

export const removeCandidate = async (write: Write, id: string): Promise<void> => {
  const before = await findCandidateRow(write.tx, id);
  await findManagedRound(write.tx, write.who, before.round_id);
  await expectScoringOpen(write, before.round_id);
  const { title } = await findCandidate(write.tx, id);
  await write.tx.deleteFrom('round_candidate').where('id', '=', id).execute();
  write.record({ subject: { type: 'round_candidate', id, label: title }, before });
};
