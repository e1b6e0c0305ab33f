import { sql, type RawBuilder } from 'kysely';
import { holds, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { visibleProjects, visibleProposals } from '../../access/visibility.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { executionOf, mixOf, standingOf } from '../rules.ts';
import type { PlanDetail, PlanListRow } from '../schema.ts';

type Reader = Db | Tx;

export const findPlanRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('portfolio_plan').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

/** The plan of a year, if there is one. */
export const planOfYear = (db: Reader, year: number) =>
  db.selectFrom('portfolio_plan').selectAll().where('year', '=', year).executeTakeFirst();

export const listEvents = (db: Reader, planId: string) =>
  db
    .selectFrom('portfolio_plan_event')
    .select(['id', 'kind', 'name', 'on_date as onDate', 'done_on as doneOn'])
    .where('plan_id', '=', planId)
    .orderBy('on_date')
    .orderBy('id')
    .execute();

/** Whether a promise is named to somebody: by its project, and before there is one by its proposal. */
export const isNamedTo = (who: Actor): RawBuilder<boolean> =>
  sql<boolean>`case when project.id is not null then ${visibleProjects(who)}
    else proposal.id is not null and ${visibleProposals(who)} end`;

/** A promise to what the reader may not see keeps its money and loses its name. */
export const unnamed = { proposalId: null, projectId: null, projectCode: null, title: null } as const;

/** Everything promised out of the envelope, carried-over projects first. */
const listCommitments = (db: Reader, who: Actor, planId: string | null) =>
  db
    .selectFrom('portfolio_commitment as promised')
    .leftJoin('project', 'project.id', 'promised.project_id')
    .leftJoin('proposal', 'proposal.id', 'promised.proposal_id')
    .select([
      'promised.id',
      'promised.version',
      'promised.plan_id as planId',
      'promised.proposal_id as proposalId',
      'promised.project_id as projectId',
      'project.code as projectCode',
      'promised.title',
      'promised.category',
      'promised.amount_fen as amountFen',
      'promised.committed_on as committedOn',
      'promised.is_carried_over as isCarriedOver',
      'promised.planned_start_on as plannedStartOn',
      'project.actual_start_on as startedOn',
      'promised.released_on as releasedOn',
      'promised.released_because as releasedBecause',
      isNamedTo(who).as('isVisible'),
    ])
    .$if(planId !== null, (some) => some.where('promised.plan_id', '=', planId ?? ''))
    .orderBy('promised.is_carried_over', 'desc')
    .orderBy('promised.committed_on')
    .orderBy('promised.id')
    .execute();

interface Approved {
  readonly version: number;
  readonly approved_version: number | null;
}
export const stateOf = ({ version, approved_version: approved }: Approved): PlanListRow['state'] => {
  if (approved === null) return 'draft';
  return approved === version ? 'approved' : 'revised';
};

export const listPlans = async (db: Reader, who: Actor): Promise<{ rows: PlanListRow[]; total: number }> => {
  const plans = await db.selectFrom('portfolio_plan').selectAll().orderBy('year', 'desc').execute();
  const promised = Map.groupBy(await listCommitments(db, who, null), ({ planId }) => planId);
  const rows = plans.map((plan) => ({
    id: plan.id,
    version: plan.version,
    year: plan.year,
    title: plan.title,
    state: stateOf(plan),
    envelopeFen: plan.envelope_fen,
    ...standingOf(plan.envelope_fen, promised.get(plan.id) ?? []),
  }));
  return { rows, total: rows.length };
};

const listEditions = (db: Reader, planId: string) =>
  db
    .selectFrom('portfolio_plan_edition')
    .select([
      'number',
      'created_at as approvedAt',
      sql<number>`(content ->> 'envelopeFen')::bigint`.as('envelopeFen'),
      'sha256',
    ])
    .where('plan_id', '=', planId)
    .orderBy('number', 'desc')
    .execute();

/** One plan with its calendar, what is promised and what was approved. */
export const findPlan = async (
  { db, who, now }: { readonly db: Reader; readonly who: Actor; readonly now: Date },
  id: string,
): Promise<PlanDetail> => {
  const plan = await findPlanRow(db, id);
  const owner = plan.owner_id
    ? await db.selectFrom('person').select('name').where('id', '=', plan.owner_id).executeTakeFirst()
    : undefined;
  const commitments = await listCommitments(db, who, id);
  return {
    id,
    version: plan.version,
    year: plan.year,
    title: plan.title,
    state: stateOf(plan),
    envelopeFen: plan.envelope_fen,
    ...standingOf(plan.envelope_fen, commitments),
    note: plan.note,
    ownerId: plan.owner_id,
    owner: owner?.name ?? null,
    mix: mixOf(plan.mix, commitments),
    events: await listEvents(db, id),
    commitments: commitments.map(({ planId: _planId, isVisible, ...row }) =>
      isVisible ? row : { ...row, ...unnamed },
    ),
    execution: executionOf(commitments, await todayOf({ db, who, now })),
    editions: await listEditions(db, id),
    mayEdit: holds(who, 'portfolio-plan.manage'),
  };
};
