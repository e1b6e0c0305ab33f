import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { runList } from '#platform/list/run-list.ts';
import type { ListQuery } from '#platform/list/query.ts';
import { accountColumns } from '../columns.ts';
import type { Administrator } from '../rules.ts';
import type { Account, GrantQuery } from '../schema.ts';
import { threeAdministrators } from '../roles.ts';

type Reader = Db | Tx;

export const findAccountRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'account' });
  return row;
};

const selection = (db: Reader, now: Date) =>
  db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .innerJoin('credential', 'credential.account_id', 'account.id')
    .leftJoin('org_unit as unit', 'unit.id', 'person.unit_id')
    .select((of) => [
      'account.id',
      'account.version',
      'account.login',
      'account.person_id as personId',
      'person.name',
      sql<string>`person.sort_key collate "C"`.as('sortKey'),
      'unit.name as unitName',
      sql<
        Account['state']
      >`case when account.disabled_at is not null then 'disabled' when credential.locked_until > ${now.toISOString()}::timestamptz then 'locked' else 'open' end`.as(
        'state',
      ),
      sql<boolean>`credential.password_hash is not null`.as('hasPassword'),
      sql<boolean>`credential.totp_confirmed_at is not null`.as('hasTotp'),
      sql<boolean>`account.oidc_subject is not null`.as('hasOidc'),
      'credential.must_change_password as mustChangePassword',
      'credential.locked_until as lockedUntil',
      of
        .selectFrom('session')
        .select((max) => max.fn.max('session.seen_at').as('at'))
        .whereRef('session.account_id', '=', 'account.id')
        .as('seenAt'),
    ]);

export const findAccount = async (db: Reader, id: string, now: Date): Promise<Account> => {
  const row = await selection(db, now).where('account.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'account' });
  return row;
};

export const listAccounts = (db: Db, now: Date, query: ListQuery) =>
  runList(
    db,
    {
      columns: accountColumns,
      base: selection(db, now),
      searched: ['login', 'name', 'unitName'],
      order: 'login',
    },
    query,
  );

export const listRolesOf = async (db: Reader, personId: string): Promise<string[]> =>
  (await db.selectFrom('role_grant').select('role').where('person_id', '=', personId).execute()).map(
    ({ role }) => role,
  );

/** Who holds the role of system administrator, and what decides whether they can sign in and for how long. */
export const listAdministrators = async (db: Reader): Promise<Administrator[]> =>
  db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .leftJoin('account', 'account.person_id', 'role_grant.person_id')
    .leftJoin('credential', 'credential.account_id', 'account.id')
    .select(['role_grant.person_id as personId', 'account.disabled_at as disabledAt'])
    .select([
      'person.left_on as leftOn',
      'role_grant.valid_from as validFrom',
      'role_grant.valid_to as validTo',
    ])
    .select(
      sql<boolean>`coalesce(credential.password_hash is not null or account.oidc_subject is not null, false)`.as(
        'canProveIdentity',
      ),
    )
    .where('role', '=', 'system-admin')
    .execute();

/**
 * Makes every other change of the administrators at the same moment begin anew once this one is committed: each
 * writes to the same rows, where otherwise two could each take the other for the one who stays.
 */
export const lockAdministrators = async (tx: Tx): Promise<void> => {
  await tx
    .updateTable('credential')
    .set((of) => ({ failed_attempts: of.ref('failed_attempts') }))
    .where('account_id', 'in', (of) =>
      of
        .selectFrom('account')
        .innerJoin('role_grant', 'role_grant.person_id', 'account.person_id')
        .select('account.id')
        .where('role_grant.role', 'in', [...threeAdministrators]),
    )
    .execute();
};

/** Who holds any of the three administrator roles, with the roles held. */
export const listAdministratorRoles = async (db: Reader) => {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.id', 'person.name', 'role_grant.role'])
    .where('role', 'in', [...threeAdministrators])
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((held) => ({
    name: held[0]?.name ?? '',
    roles: held.map(({ role }) => role),
  }));
};

const grantSelection = (db: Reader) =>
  db
    .selectFrom('role_grant as grant')
    .innerJoin('person', 'person.id', 'grant.person_id')
    .leftJoin('org_unit as unit', 'unit.id', 'grant.scope_id')
    .leftJoin('project', 'project.id', 'grant.scope_id')
    .select([
      'grant.id',
      'grant.version',
      'grant.person_id as personId',
      'person.name as personName',
      'grant.role',
      'grant.scope',
      'grant.scope_id as scopeId',
      'grant.valid_from as validFrom',
      'grant.valid_to as validTo',
      'grant.appointed_as as appointedAs',
      sql<string | null>`coalesce(unit.name, project.name)`.as('scopeName'),
    ]);

export const findGrant = (db: Reader, id: string) =>
  grantSelection(db).where('grant.id', '=', id).executeTakeFirstOrThrow();

const byPerson = (db: Reader) =>
  grantSelection(db)
    .orderBy(sql`person.sort_key collate "C"`)
    .orderBy('grant.role')
    .orderBy('grant.id');

/** What one person was granted. */
export const listGrantsOf = (db: Reader, personId: string) =>
  byPerson(db).where('grant.person_id', '=', personId).execute();

/** A page of the grants by the names of their people, and how many there are. */
export const listGrants = async (db: Reader, { personId, role, limit, offset }: GrantQuery) => {
  const ofPerson =
    personId === undefined ? sql<boolean>`true` : sql<boolean>`"grant".person_id = ${personId}`;
  const ofRole = role === undefined ? sql<boolean>`true` : sql<boolean>`"grant".role = ${role}`;
  const fitting = sql<boolean>`${ofPerson} and ${ofRole}`;
  const grants = await byPerson(db).where(fitting).limit(limit).offset(offset).execute();
  const counted = await db
    .selectFrom('role_grant as grant')
    .where(fitting)
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  return { grants, total: counted.total };
};
