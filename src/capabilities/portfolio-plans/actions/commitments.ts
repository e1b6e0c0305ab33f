import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { findProjectRow } from '../../projects/store/find-project.ts';
import type { NewCommitment, Release } from '../schema.ts';
import { findPlanRow, planOfYear } from '../store/plans.ts';
import type { Category } from '../tables.ts';

export interface PlanCommitment {
  readonly year: number;
  readonly proposalId?: string | null;
  readonly projectId?: string | null;
  readonly title: string;
  readonly amountFen: number;
  readonly category?: Category | null;
  readonly plannedStartOn?: string | null;
}

/**
 * Promises money of the year's envelope to a proposal or project. What is promised already under the same
 * proposal or project is brought up to date, so selection and the start of the project may both call it.
 * Answers null where the year has no plan.
 */
export const commitToPlan = async (write: Write, input: PlanCommitment): Promise<{ id: string } | null> => {
  const { tx } = write;
  const plan = await planOfYear(tx, input.year);
  if (!plan) return null;
  const known = await findPromise(write, plan.id, input);
  const values = {
    proposal_id: input.proposalId ?? known?.proposal_id ?? null,
    project_id: input.projectId ?? known?.project_id ?? null,
    title: input.title,
    category: input.category ?? known?.category ?? null,
    amount_fen: input.amountFen,
    planned_start_on: input.plannedStartOn ?? known?.planned_start_on ?? null,
  };
  const after = await (
    known
      ? tx.updateTable('portfolio_commitment').set(values).where('id', '=', known.id)
      : tx.insertInto('portfolio_commitment').values({
          id: newId(),
          plan_id: plan.id,
          committed_on: await todayOf(write),
          released_on: null,
          released_because: null,
          ...values,
        })
  )
    .returningAll()
    .executeTakeFirstOrThrow();
  const subject = { type: 'portfolio-commitment', id: after.id, label: after.title };
  write.record({ subject, ...(known ? { before: known } : {}), after });
  return { id: after.id };
};

const findPromise = async ({ tx }: Write, planId: string, { proposalId, projectId }: PlanCommitment) => {
  const open = tx
    .selectFrom('portfolio_commitment')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('released_on', 'is', null);
  const byProposal = proposalId
    ? await open.where('proposal_id', '=', proposalId).executeTakeFirst()
    : undefined;
  if (byProposal || !projectId) return byProposal;
  return open.where('project_id', '=', projectId).executeTakeFirst();
};

/** Promises money to a project by hand: a running one carried over from a former year. */
export const addCommitment = async (
  write: Write,
  planId: string,
  input: NewCommitment,
): Promise<{ id: string }> => {
  const { tx, who } = write;
  const plan = await findPlanRow(tx, planId);
  const project = await findProjectRow(tx, who, input.projectId);
  if (await findPromise(write, planId, { year: plan.year, title: '', amountFen: 0, projectId: project.id }))
    throw new AppError('conflict', 'portfolio-plan.commitment-taken', {
      title: project.name,
      year: plan.year,
    });
  const after = await tx
    .insertInto('portfolio_commitment')
    .values({
      id: newId(),
      plan_id: planId,
      proposal_id: null,
      project_id: project.id,
      title: project.name,
      category: input.category,
      amount_fen: input.amountFen,
      committed_on: await todayOf(write),
      is_carried_over: input.isCarriedOver,
      planned_start_on: input.plannedStartOn,
      released_on: null,
      released_because: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'portfolio-commitment', id: after.id, label: after.title }, after });
  return { id: after.id };
};

/** Gives the money of a proposal that is no longer chosen back to the envelope of the year, where it was promised. */
export const withdrawCommitment = async (
  write: Write,
  {
    year,
    proposalId,
    reason,
  }: { readonly year: number; readonly proposalId: string; readonly reason: string },
): Promise<void> => {
  const plan = await planOfYear(write.tx, year);
  const known = plan && (await findPromise(write, plan.id, { year, proposalId, title: '', amountFen: 0 }));
  if (known)
    await releaseCommitment(
      write,
      { id: plan.id, commitmentId: known.id },
      { version: known.version, reason },
    );
};

/** Gives money back to the envelope; the row stays with its reason. */
export const releaseCommitment = async (
  write: Write,
  ids: { readonly id: string; readonly commitmentId: string },
  { version, reason }: Release,
): Promise<void> => {
  const { tx } = write;
  const before = await tx
    .selectFrom('portfolio_commitment')
    .selectAll()
    .where('id', '=', ids.commitmentId)
    .where('plan_id', '=', ids.id)
    .executeTakeFirst();
  if (!before) throw new AppError('not-found', 'record.not-found');
  if (before.released_on !== null) throw new AppError('conflict', 'portfolio-plan.released-already');
  expectVersion(version, before);
  const after = await tx
    .updateTable('portfolio_commitment')
    .set({ released_on: await todayOf(write), released_because: reason })
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({
    subject: { type: 'portfolio-commitment', id: before.id, label: before.title },
    before,
    after,
  });
};
