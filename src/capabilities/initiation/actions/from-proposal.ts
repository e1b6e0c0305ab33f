import { monthsLater } from '#engine/months.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { findAgreed } from '../../selection/store/agreed.ts';
import type { GoalInput, NewInitiation } from '../schema.ts';
import { dayNamed, lacksOf } from '../rules/goals.ts';

export interface Proposed {
  readonly fields: Omit<NewInitiation, 'proposalId' | 'goals'>;
  readonly goals: readonly GoalInput[];
}

/** What a selected proposal says of the project; one that was not selected, or is asked for already, is refused. */
export const fromProposal = async ({ tx }: Write, proposalId: string): Promise<Proposed> => {
  const proposal = await tx
    .selectFrom('proposal')
    .selectAll()
    .where('id', '=', proposalId)
    .executeTakeFirst();
  if (!proposal) throw new AppError('not-found', 'record.not-found');
  if (proposal.state !== 'selected')
    throw new AppError('refused', 'initiation.proposal-not-selected', { name: proposal.name });
  await expectUnasked(tx, proposalId);
  const { content } = proposal;
  const agreed = await findAgreed(tx, proposalId);
  const later = (day: string | null) => (day === null ? null : monthsLater(day, agreed?.shiftMonths ?? 0));
  const amountFen = agreed?.costFen ?? proposal.cost_fen;
  const fields = {
    title: proposal.name,
    projectType: proposal.project_type,
    unitId: proposal.unit_id,
    sponsorId: proposal.sponsor_id,
    managerId: proposal.manager_id,
    customer: content.customer ?? null,
    startOn: later(proposal.start_on),
    finishOn: later(proposal.finish_on),
    reasons: content.background ?? null,
  };
  const goals = (content.goals ?? []).map(({ goal, indicator, target, dueOn }) => ({
    text: [goal, indicator, target].filter(Boolean).join(' '),
    dueOn,
  }));
  return {
    fields: amountFen === null ? fields : { ...fields, amountFen },
    // A goal that cannot be measured is left to be written anew.
    goals: goals.filter(({ text, dueOn }) => lacksOf({ text, dueOn: dueOn ?? dayNamed(text) }).length === 0),
  };
};

const expectUnasked = async (tx: Write['tx'], proposalId: string): Promise<void> => {
  const asked = await tx
    .selectFrom('initiation')
    .select('title')
    .where('proposal_id', '=', proposalId)
    .where((is) => is.or([is('outcome', 'is', null), is('outcome', '=', 'approved')]))
    .executeTakeFirst();
  if (asked) throw new AppError('conflict', 'initiation.requested-already', { title: asked.title });
};
