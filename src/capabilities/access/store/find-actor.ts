import type { Actor, Grant } from '#platform/actor.ts';
import { dayIn, defaultTimeZone } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Locale } from '#platform/i18n.ts';
import { permissionsOf } from '../permissions.ts';
import { relationRoles, roleById, standing, type Relation } from '../roles.ts';
import { isInForce } from '../rules.ts';

/** An account with what it may do, before a session or a token is put to it. */
export interface KnownAccount {
  readonly accountId: string;
  readonly personId: string;
  readonly login: string;
  readonly name: string;
  readonly locale: Locale;
  readonly grants: readonly Grant[];
  readonly timeZone: string;
  readonly mustChangePassword: boolean;
}

/** The account with its grants in force at `now`; null where it does not exist, is disabled, or its owner has left. */
export const findKnownAccount = async (
  db: Db | Tx,
  accountId: string,
  now: Date,
): Promise<KnownAccount | null> => {
  const row = await findAccountRow(db, accountId);
  if (!row) return null;
  const timeZone = row.time_zone ?? defaultTimeZone;
  const today = dayIn(now, timeZone);
  if (row.left_on !== null && row.left_on < today) return null;
  return {
    accountId: row.id,
    personId: row.person_id,
    login: row.login,
    name: row.name,
    locale: row.locale === 'en' || row.locale === 'zh-CN' ? row.locale : (row.enterprise_locale ?? 'zh-CN'),
    grants: await listGrantsInForce(db, row.person_id, {
      today,
      separateAdministrators: row.separate_administrators ?? false,
    }),
    timeZone,
    mustChangePassword: row.must_change_password ?? false,
  };
};

const findAccountRow = (db: Db | Tx, accountId: string) =>
  db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .leftJoin('credential', 'credential.account_id', 'account.id')
    .leftJoin('enterprise', (join) => join.onTrue())
    .select([
      'account.id',
      'account.person_id',
      'account.login',
      'account.locale',
      'person.name',
      'person.left_on',
      'credential.must_change_password',
      'enterprise.locale as enterprise_locale',
      'enterprise.time_zone',
      'enterprise.separate_administrators',
    ])
    .where('account.id', '=', accountId)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst();

/** A person as who asks, by what may be done with the account at `now`; null for who has none that is open. */
export const findActorOf = async (db: Db | Tx, personId: string, now: Date): Promise<Actor | null> => {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  const account = row ? await findKnownAccount(db, row.id, now) : null;
  if (!account) return null;
  const { accountId, name, locale, grants, timeZone } = account;
  const request = { tokenScopes: null, sessionId: null, requestId: 'system', ip: null };
  return { kind: 'person', personId, accountId, name, locale, grants, timeZone, ...request };
};

interface InForce {
  readonly today: string;
  readonly separateAdministrators: boolean;
}

const listGrantsInForce = async (db: Db | Tx, personId: string, setting: InForce): Promise<Grant[]> => {
  const rows = await db
    .selectFrom('role_grant')
    .select(['role', 'scope', 'scope_id', 'valid_from', 'valid_to'])
    .where('person_id', '=', personId)
    .execute();
  const inForce = rows.filter((row) =>
    isInForce({ validFrom: row.valid_from, validTo: row.valid_to }, setting.today),
  );
  const own = await listOwnProjects(db, personId);
  const given = inForce.flatMap((row): Grant[] => {
    const role = roleById.get(row.role);
    if (!role) return [];
    const permissions = new Set(permissionsOf(role, { ...setting, scope: row.scope }));
    if (role.own && row.scope === 'enterprise')
      return [{ role: role.id, permissions, scope: 'project', scopeIds: own[role.own] }];
    return [
      { role: role.id, permissions, scope: row.scope, scopeIds: row.scope_id === null ? [] : [row.scope_id] },
    ];
  });
  return [...given, ...byStanding(own, inForce)];
};

type OwnProjects = Readonly<Record<Relation, readonly string[]>>;

const listOwnProjects = async (db: Db | Tx, personId: string): Promise<OwnProjects> => {
  const led = await db
    .selectFrom('project')
    .select(['id', 'manager_id', 'sponsor_id'])
    .where((on) => on.or([on('manager_id', '=', personId), on('sponsor_id', '=', personId)]))
    .execute();
  const joined = await db
    .selectFrom('project_member')
    .select('project_id')
    .distinct()
    .where('person_id', '=', personId)
    .execute();
  return {
    manager: led.filter((row) => row.manager_id === personId).map(({ id }) => id),
    sponsor: led.filter((row) => row.sponsor_id === personId).map(({ id }) => id),
    member: joined.map((row) => row.project_id),
  };
};

// Whoever leads, pays for or works on a project has the role there without anybody granting it. People who
// are only stakeholders of single projects come from outside and are given nothing beyond those.
const byStanding = (own: OwnProjects, given: readonly { readonly role: string }[]): Grant[] => {
  const isOutsider = given.length > 0 && given.every(({ role }) => role === 'stakeholder');
  const base: Grant[] = isOutsider
    ? []
    : [{ role: standing.id, permissions: new Set(standing.permissions), scope: 'project', scopeIds: [] }];
  const related = relationRoles
    .filter(({ own: relation }) => own[relation].length > 0)
    .map((role): Grant => ({
      role: role.id,
      permissions: new Set(role.permissions),
      scope: 'project',
      scopeIds: own[role.own],
    }));
  return [...base, ...related];
};
