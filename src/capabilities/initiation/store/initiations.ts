import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { grantedOn, holdsEverywhere, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { runList, type ListResult, type ListSource } from '#platform/list/run-list.ts';
import { unitsBelow } from '../../organisation/store.ts';
import { dayOf } from '../../organisation/store/today.ts';
import { initiationColumns } from '../columns.ts';
import { conditionState, isOpen } from '../rules/initiation.ts';
import type { InitiationDetail, InitiationQuery, InitiationRow } from '../schema.ts';

type Reader = Db | Tx;

/** Requests the actor may see: all of a grant, and those he asks for, sponsors or is to manage. */
export const visibleInitiations = (who: Actor): RawBuilder<SqlBool> => {
  if (who.kind === 'system' || holdsEverywhere(who, 'initiation.read')) return sql<SqlBool>`true`;
  const units = grantedOn(who, 'initiation.read', 'unit');
  const own = sql<SqlBool>`${who.personId}::uuid in (initiation.requested_by, initiation.sponsor_id, initiation.manager_id)`;
  return units.length === 0 ? own : sql<SqlBool>`(${own} or initiation.unit_id in ${unitsBelow(units)})`;
};

const state = sql<
  InitiationRow['state']
>`coalesce(initiation.outcome, (select case when approval.state in ('running', 'returned') then approval.state end
  from approval where approval.kind = 'initiation' and approval.subject_id = initiation.id order by approval.submitted_at desc limit 1), 'draft')`;

const initiationRows = (db: Reader, who: Actor) =>
  db
    .selectFrom('initiation')
    .leftJoin('org_unit as unit', 'unit.id', 'initiation.unit_id')
    .leftJoin('person as sponsor', 'sponsor.id', 'initiation.sponsor_id')
    .leftJoin('person as manager', 'manager.id', 'initiation.manager_id')
    .leftJoin('person as requester', 'requester.id', 'initiation.requested_by')
    .leftJoin('project', 'project.id', 'initiation.project_id')
    .leftJoin('decision_memo as memo', 'memo.id', 'initiation.memo_id')
    .where(visibleInitiations(who))
    .select([
      'initiation.id',
      'initiation.version',
      'initiation.title',
      'initiation.project_class as projectClass',
      'initiation.amount_fen as amountFen',
      'unit.name as unit',
      'sponsor.name as sponsor',
      'manager.name as manager',
      'requester.name as requestedBy',
      'initiation.requested_on as requestedOn',
      state.as('state'),
      'initiation.outcome_on as outcomeOn',
      'initiation.project_id as projectId',
      'project.code as projectCode',
      'memo.number as memo',
      'initiation.memo_id as memoId',
      sql<number>`(select count(*) from initiation_condition as condition where condition.initiation_id = initiation.id and condition.met_on is null)`.as(
        'openConditions',
      ),
    ]);

const initiationList = (
  db: Reader,
  who: Actor,
  { proposal, project }: Partial<InitiationQuery>,
): ListSource<InitiationRow> => ({
  columns: initiationColumns,
  base: initiationRows(db, who)
    .$if(proposal !== undefined, (some) => some.where('initiation.proposal_id', '=', proposal ?? ''))
    .$if(project !== undefined, (some) => some.where('initiation.project_id', '=', project ?? '')) as never,
  searched: ['title', 'projectCode', 'memo', 'requestedBy'],
  order: 'id',
});

/** The latest first, unless asked otherwise. */
export const listInitiations = (
  db: Db,
  who: Actor,
  query: InitiationQuery,
): Promise<ListResult<InitiationRow>> =>
  runList(db, initiationList(db, who, query), { ...query, sort: query.sort ?? '-requestedOn' });

/** The row of a request the actor may see; hidden and missing alike read as not found. */
export const findInitiationRow = async (db: Reader, who: Actor, id: string) => {
  const row = await db
    .selectFrom('initiation')
    .selectAll('initiation')
    .select(state.as('state'))
    .where('initiation.id', '=', id)
    .where(visibleInitiations(who))
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

export const listGoals = (db: Reader, initiationId: string) =>
  db
    .selectFrom('project_goal')
    .select(['id', 'text', 'due_on as dueOn'])
    .where('initiation_id', '=', initiationId)
    .orderBy('position')
    .execute();

export const listConditions = async (db: Reader, initiationId: string, now: Date) => {
  const rows = await db
    .selectFrom('initiation_condition as condition')
    .leftJoin('person as owner', 'owner.id', 'condition.owner_id')
    .leftJoin('person as meeter', 'meeter.id', 'condition.met_by')
    .select([
      'condition.id',
      'condition.version',
      'condition.text',
      'condition.due_on as dueOn',
      'condition.owner_id as ownerId',
      'owner.name as owner',
      'condition.met_on as metOn',
      'meeter.name as metBy',
      'condition.evidence',
    ])
    .where('condition.initiation_id', '=', initiationId)
    .orderBy('condition.due_on')
    .orderBy('condition.id')
    .execute();
  const today = rows.length === 0 ? '' : await dayOf(db, now);
  return rows.map((row) => ({ ...row, state: conditionState(row, today) }));
};

/** One request with its goals and conditions. */
export const findInitiation = async (
  { db, who, now }: { readonly db: Reader; readonly who: Actor; readonly now: Date },
  id: string,
): Promise<InitiationDetail> => {
  const listed = await initiationRows(db, who).where('initiation.id', '=', id).executeTakeFirst();
  if (!listed) throw new AppError('not-found', 'record.not-found');
  const row = await findInitiationRow(db, who, id);
  const office = row.pmo_unit_id
    ? await db.selectFrom('pmo_unit').select('name').where('id', '=', row.pmo_unit_id).executeTakeFirst()
    : undefined;
  return {
    ...listed,
    proposalId: row.proposal_id,
    isStrategic: row.is_strategic,
    projectType: row.project_type,
    category: row.category,
    unitId: row.unit_id,
    office: office?.name ?? null,
    sponsorId: row.sponsor_id,
    managerId: row.manager_id,
    customer: row.customer,
    startOn: row.start_on,
    finishOn: row.finish_on,
    reasons: row.reasons,
    goals: await listGoals(db, id),
    conditions: await listConditions(db, id, now),
    mayEdit: isOpen(row.state) && (who.kind === 'system' || row.requested_by === who.personId),
    maySetConditions: await maySetConditions(db, who, row),
  };
};

/** The approved request a project came from. */
export const initiationOfProject = (db: Reader, projectId: string) =>
  db.selectFrom('initiation').selectAll().where('project_id', '=', projectId).executeTakeFirst();

export const findConditionRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('initiation_condition').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

/** Whether somebody is asked to decide on a request now. */
const isAskedToDecide = async (
  db: Reader,
  initiationId: string,
  personId: string | null,
): Promise<boolean> => {
  const found = await db
    .selectFrom('approval_waiting as waiting')
    .innerJoin('approval', 'approval.id', 'waiting.approval_id')
    .select('approval.id')
    .where('approval.kind', '=', 'initiation')
    .where('approval.subject_id', '=', initiationId)
    .where('waiting.person_id', '=', personId)
    .executeTakeFirst();
  return found !== undefined;
};

/** Who asks sets conditions as long as nobody decides, who is asked to decide until the decision falls. */
export const maySetConditions = async (
  db: Reader,
  who: Actor,
  request: Awaited<ReturnType<typeof findInitiationRow>>,
): Promise<boolean> => {
  if (!isOpen(request.state) && request.state !== 'running') return false;
  if (who.kind === 'system') return true;
  return isOpen(request.state)
    ? request.requested_by === who.personId
    : isAskedToDecide(db, request.id, who.personId);
};

/** The people who approved in an approval, in order. */
export const decidersOf = async (db: Reader, approvalId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('approval_action')
    .select('author_id')
    .where('approval_id', '=', approvalId)
    .where('kind', '=', 'approve')
    .orderBy('position')
    .execute();
  return [...new Set(rows.flatMap(({ author_id: author }) => author ?? []))];
};
