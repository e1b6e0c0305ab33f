import type { Write } from '#platform/db/write.ts';
import { nextNumber, numberText } from '#platform/numbers.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { commitToPlan } from '../../portfolio-plans/actions/commitments.ts';
import { createProject } from '../../projects/actions/save-project.ts';
import type { NewProject } from '../../projects/schema.ts';
import { settleProposals } from '../../proposals/actions/settle.ts';
import { saveContributions } from '../../strategy/actions/contributions.ts';
import { listContributions } from '../../strategy/store/contributions.ts';
import { strengthOfShare } from '../rules/initiation.ts';
import type { findInitiationRow } from '../store/initiations.ts';

type Approved = Awaited<ReturnType<typeof findInitiationRow>>;

/** Registers the project of an approved request: number, budget, objectives, money of the plan. */
export const startProject = async (
  write: Write,
  request: Approved,
): Promise<{ id: string; code: string }> => {
  const year = Number((await todayOf(write)).slice(0, 4));
  const code = await freeNumber(write, year);
  const registered: NewProject = {
    code,
    name: request.title,
    klass: request.project_class,
    type: request.project_type,
    phase: 'initiating',
    unitId: request.unit_id,
    managerId: request.manager_id,
    sponsorId: request.sponsor_id,
    customer: request.customer,
    startOn: request.start_on,
    finishOn: request.finish_on,
    budgetFen: request.amount_fen,
    description: request.reasons,
  };
  const { id } = await createProject(write, registered, request.requested_by);
  await write.tx
    .updateTable('project_goal')
    .set({ project_id: id })
    .where('initiation_id', '=', request.id)
    .execute();
  await commitToPlan(write, {
    year,
    proposalId: request.proposal_id,
    projectId: id,
    title: request.title,
    amountFen: request.amount_fen,
    category: request.category,
    plannedStartOn: request.start_on,
  });
  if (request.proposal_id !== null) await carryOver(write, request.proposal_id, { id, code });
  return { id, code };
};

/** The next number of the year; numbers that a register brought along are passed over. */
const freeNumber = async ({ tx }: Write, year: number): Promise<string> => {
  const { project_prefix: prefix } = await tx
    .selectFrom('enterprise')
    .select('project_prefix')
    .executeTakeFirstOrThrow();
  for (;;) {
    const code = numberText(prefix, year, await nextNumber(tx, prefix, year));
    const taken = await tx.selectFrom('project').select('id').where('code', '=', code).executeTakeFirst();
    if (!taken) return code;
  }
};

const carryOver = async (
  write: Write,
  proposalId: string,
  project: { readonly id: string; readonly code: string },
): Promise<void> => {
  const { tx } = write;
  const given = await listContributions(tx, 'proposal_id', proposalId);
  const contributions = given.length > 0 ? given : await namedObjectives(write, proposalId);
  await saveContributions(
    write,
    { column: 'project_id', id: project.id },
    contributions.map(({ objectiveId, strength, share, reason }) => ({
      objectiveId,
      strength,
      share,
      reason,
    })),
  );
  await settleProposals(write, [proposalId], { state: 'initiated', reason: project.code });
};

/** The objectives a proposal names in its form, as contributions. */
const namedObjectives = async ({ tx }: Write, proposalId: string) => {
  const proposal = await tx
    .selectFrom('proposal')
    .select('content')
    .where('id', '=', proposalId)
    .executeTakeFirst();
  const named = (proposal?.content.objectives ?? []).flatMap(({ objectiveId, sharePercent }) =>
    objectiveId === null ? [] : [{ objectiveId, share: sharePercent }],
  );
  const known =
    named.length === 0
      ? []
      : await tx
          .selectFrom('objective')
          .select('id')
          .where(
            'id',
            'in',
            named.map(({ objectiveId }) => objectiveId),
          )
          .execute();
  return named
    .filter(({ objectiveId }) => known.some(({ id }) => id === objectiveId))
    .map(({ objectiveId, share }) => ({
      objectiveId,
      share,
      strength: strengthOfShare(share),
      reason: null,
    }));
};
