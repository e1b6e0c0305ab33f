import type { Write } from '#platform/db/write.ts';
import { notify } from '../../inbox/notify.ts';
import type { NoticeText } from '../../inbox/texts.ts';
import { settleProposals } from '../../proposals/actions/settle.ts';
import { listCandidates } from '../../scoring/store/candidates.ts';
import { listProposalFacts, type ProposalFacts } from '../../scoring/store/proposals.ts';

/** The proposals of a round by candidate. */
export const proposalsOf = async (
  write: Write,
  roundId: string,
): Promise<ReadonlyMap<string, ProposalFacts>> => {
  const candidates = await listCandidates(write.tx, roundId);
  const facts = await listProposalFacts(
    write.tx,
    candidates.map(({ proposalId }) => proposalId),
  );
  return new Map(
    candidates.flatMap(({ id, proposalId }) => {
      const proposal = facts.get(proposalId);
      return proposal ? [[id, proposal] as const] : [];
    }),
  );
};

interface Outcome {
  readonly outcome: 'passed' | 'out' | 'returned' | 'selected' | 'reserve' | 'rejected';
  readonly reason: string;
}

const stateOf = {
  passed: 'shortlisted',
  out: 'screened-out',
  returned: 'shelved',
  selected: 'selected',
  reserve: 'reserve',
  rejected: 'declined',
} as const;

const textOf: Readonly<Record<Outcome['outcome'], NoticeText>> = {
  passed: 'notice.selection-passed',
  out: 'notice.selection-out',
  returned: 'notice.selection-returned',
  selected: 'notice.selection-selected',
  reserve: 'notice.selection-reserve',
  rejected: 'notice.selection-rejected',
};

/** Moves the proposal on and tells its proposer the outcome with its reason. */
export const tellProposer = async (
  write: Write,
  proposal: ProposalFacts | undefined,
  { outcome, reason }: Outcome,
): Promise<void> => {
  if (!proposal) return;
  await settleProposals(write, [proposal.id], { state: stateOf[outcome], reason });
  if (proposal.proposerId === null) return;
  await notify(write, {
    to: [proposal.proposerId],
    kind: 'selection',
    text: textOf[outcome],
    params: { subject: proposal.title, reason },
    path: '/selection-results',
  });
};
