import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { isAllowedOnProject } from '../access/visibility.ts';
import { dayOf } from '../organisation/store/today.ts';
import { isInForce } from './rules.ts';

type Reader = Db | Tx;

export const findMandateRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('project_mandate').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

/** Who would sign the letter of a project: an executive is one where his grant reaches the project. */
export const signerOn = async (db: Reader, who: Actor, projectId: string) => ({
  personId: who.personId,
  isExecutive:
    who.grants.some(({ role }) => role === 'executive') &&
    (await isAllowedOnProject(db, who, 'mandate.sign', projectId)),
});

/** The letter of a project that waits to be signed. */
export const draftOfProject = (db: Reader, projectId: string) =>
  db
    .selectFrom('project_mandate')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('signed_at', 'is', null)
    .executeTakeFirst();

/** The letter of a project that was signed last. */
export const lastSigned = (db: Reader, projectId: string) =>
  db
    .selectFrom('project_mandate')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('signed_at', 'is not', null)
    .orderBy('signed_at', 'desc')
    .executeTakeFirst();

const shownMandates = (db: Reader) =>
  db
    .selectFrom('project_mandate as mandate')
    .leftJoin('person as manager', 'manager.id', 'mandate.manager_id')
    .leftJoin('person as sponsor', 'sponsor.id', 'mandate.sponsor_id')
    .leftJoin('person as signer', 'signer.id', 'mandate.signed_by')
    .select([
      'mandate.id',
      'mandate.version',
      'manager.name as manager',
      'sponsor.name as sponsor',
      'mandate.manager_id as managerId',
      'mandate.sponsor_id as sponsorId',
      'mandate.budget_cap_fen as budgetCapFen',
      'mandate.rights',
      'mandate.success_criteria as successCriteria',
      'mandate.valid_from as validFrom',
      'mandate.valid_to as validTo',
      'mandate.signed_at as signedAt',
      'signer.name as signedBy',
      'mandate.sha256',
    ]);

/** One letter with the names it needs. */
export const shownMandate = (db: Reader, id: string) =>
  shownMandates(db).where('mandate.id', '=', id).executeTakeFirst();

/** The letters of a project: the draft, then those signed, the latest first. */
export const listMandates = (db: Reader, projectId: string) =>
  shownMandates(db)
    .where('mandate.project_id', '=', projectId)
    .orderBy(sql`mandate.signed_at desc nulls first`)
    .execute();

export const sumOfCosts = async (db: Reader, projectId: string): Promise<number> => {
  const row = await db
    .selectFrom('cost_entry')
    .select(sql<number>`coalesce(sum(amount_fen), 0)::bigint`.as('fen'))
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  return row?.fen ?? 0;
};

export const listCosts = (db: Reader, projectId: string) =>
  db
    .selectFrom('cost_entry')
    .leftJoin('person', 'person.id', 'cost_entry.booked_by')
    .select([
      'cost_entry.id',
      'cost_entry.on_date as onDate',
      'cost_entry.amount_fen as amountFen',
      'cost_entry.kind',
      'cost_entry.note',
      'person.name as bookedBy',
    ])
    .where('cost_entry.project_id', '=', projectId)
    .orderBy('cost_entry.on_date', 'desc')
    .orderBy('cost_entry.id', 'desc')
    .limit(1000)
    .execute();

/** A condition of the approval that lapsed and was not met since. */
const lapsedCondition = (db: Reader, projectId: string, today: string) =>
  db
    .selectFrom('initiation_condition as condition')
    .innerJoin('initiation', 'initiation.id', 'condition.initiation_id')
    .select(['condition.text', 'condition.due_on as dueOn'])
    .where('initiation.project_id', '=', projectId)
    .where('condition.met_on', 'is', null)
    .where('condition.due_on', '<', today)
    .orderBy('condition.due_on')
    .executeTakeFirst();

/**
 * Refuses what needs a signed mandate: every hour and every cost. A condition of the approval that has
 * lapsed lets the mandate rest until it is met, and a letter to a former manager gives nothing. Answers the mandate in force.
 */
export const expectMandate = async (db: Reader, projectId: string, now: Date) => {
  const mandate = await lastSigned(db, projectId);
  const project = await db
    .selectFrom('project')
    .leftJoin('person', 'person.id', 'project.manager_id')
    .select(['project.name', 'project.manager_id as managerId', 'person.name as manager'])
    .where('project.id', '=', projectId)
    .executeTakeFirst();
  if (!mandate || !project)
    throw new AppError('refused', 'mandate.not-signed', { project: project?.name ?? '' });
  if (!isInForce({ managerId: mandate.manager_id }, project))
    throw new AppError('refused', 'mandate.manager-changed', {
      project: project.name,
      manager: project.manager ?? '—',
    });
  const lapsed = await lapsedCondition(db, projectId, await dayOf(db, now));
  if (lapsed)
    throw new AppError('refused', 'mandate.condition-lapsed', {
      condition: lapsed.text,
      dueOn: lapsed.dueOn,
    });
  return mandate;
};
