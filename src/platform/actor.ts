import type { Locale } from './i18n.ts';

/** A grant in force: the permissions of a role, everywhere or below one unit or on one project. */
export interface Grant {
  readonly role: string;
  readonly permissions: ReadonlySet<string>;
  readonly scope: 'enterprise' | 'unit' | 'project';
  /** Units: the unit and all below it; projects: the project. */
  readonly scopeIds: readonly string[];
}

/** Who acts, as every handler, rule and store sees it. Scripts and jobs act as `system`. */
export interface Actor {
  readonly kind: 'person' | 'system' | 'anonymous';
  readonly personId: string | null;
  readonly accountId: string | null;
  readonly name: string;
  readonly locale: Locale;
  readonly grants: readonly Grant[];
  /** In which the enterprise he belongs to keeps its days; null for who was not read from the database. */
  readonly timeZone: string | null;
  /** Scopes of an API token narrow what its owner may do; null = all the owner may. */
  readonly tokenScopes: ReadonlySet<string> | null;
  readonly sessionId: string | null;
  readonly requestId: string;
  readonly ip: string | null;
}

/** Whether the actor holds a permission anywhere; where exactly is the visibility predicate's matter. */
export const holds = (who: Actor, permission: string): boolean => {
  if (who.kind === 'system') return true;
  if (who.tokenScopes && !who.tokenScopes.has(permission) && !who.tokenScopes.has('*')) return false;
  return who.grants.some((grant) => grant.permissions.has(permission));
};

/** Whether the actor holds a permission on everything, not only below a unit or on a project. */
export const holdsEverywhere = (who: Actor, permission: string): boolean =>
  who.kind === 'system' ||
  (holds(who, permission) &&
    who.grants.some((grant) => grant.scope === 'enterprise' && grant.permissions.has(permission)));

/** The ids of units or projects on which the permission is granted. */
export const grantedOn = (who: Actor, permission: string, scope: 'unit' | 'project'): string[] =>
  holds(who, permission)
    ? who.grants
        .filter((grant) => grant.scope === scope && grant.permissions.has(permission))
        .flatMap((grant) => [...grant.scopeIds])
    : [];

/** The actor of jobs, scripts and the command line: may do everything, and is named in the audit log. */
export const systemActor = (name: string, requestId = 'system'): Actor => ({
  kind: 'system',
  personId: null,
  accountId: null,
  name,
  locale: 'zh-CN',
  grants: [],
  timeZone: null,
  tokenScopes: null,
  sessionId: null,
  requestId,
  ip: null,
});
