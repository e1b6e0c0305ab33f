import { roleById, threeAdministrators } from './roles.ts';

const minutes = (number: number): number => number * 60_000;

const lockAfter = 5;
const lockMinutes = 15;

export interface Failures {
  readonly failedAttempts: number;
  readonly lockedUntil: string | null;
}

/** Whole minutes (rounded up) for which a lock still holds; 0 = not locked. */
export const lockedMinutes = ({ lockedUntil }: Failures, now: Date): number =>
  lockedUntil === null ? 0 : Math.max(0, Math.ceil((Date.parse(lockedUntil) - now.getTime()) / minutes(1)));

/** The count after one more failure; the fifth in a row locks, and a lock that has run out starts anew. */
export const afterFailure = (before: Failures, now: Date): Failures => {
  const isOver = before.lockedUntil !== null && lockedMinutes(before, now) === 0;
  const failedAttempts = (isOver ? 0 : before.failedAttempts) + 1;
  const lockedUntil =
    failedAttempts >= lockAfter ? new Date(now.getTime() + minutes(lockMinutes)).toISOString() : null;
  return { failedAttempts, lockedUntil };
};

export const normalLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase();

export interface PasswordCheck {
  readonly password: string;
  readonly login: string;
  readonly name: string;
}

export type PasswordProblem =
  | 'password.too-short'
  | 'password.too-long'
  | 'password.contains-name'
  | 'password.too-plain'
  | 'password.monotonous';

/** Every rule a new password breaks; the form shows the same list while it is typed. */
export const passwordProblems = ({ password, login, name }: PasswordCheck): PasswordProblem[] => {
  const folded = password.toLowerCase();
  const length = [...password].length;
  const hides = [login, name]
    .map((text) => text.trim().toLowerCase())
    .some((text) => text.length > 1 && folded.includes(text));
  const problems: [PasswordProblem, boolean][] = [
    ['password.too-short', length < 12],
    ['password.too-long', length > 200],
    ['password.contains-name', hides],
    ['password.too-plain', length < 20 && classesOf(password) < 3],
    ['password.monotonous', new Set(folded).size < 6],
  ];
  return problems.filter(([, isBroken]) => isBroken).map(([problem]) => problem);
};

const classesOf = (password: string): number =>
  [/\p{Lu}/u, /[\p{Ll}\p{Lo}]/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((of) => of.test(password)).length;

export interface SessionTimes {
  readonly expiresAt: string;
  readonly endedAt: string | null;
}

export const isSessionOpen = ({ expiresAt, endedAt }: SessionTimes, now: Date): boolean =>
  endedAt === null && Date.parse(expiresAt) > now.getTime();

/** A session ends so many idle hours after it was last used. */
export const idleEnd = (now: Date, hours: number): Date => new Date(now.getTime() + minutes(hours * 60));

export interface TokenTimes {
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

export const isTokenOpen = ({ expiresAt, revokedAt }: TokenTimes, now: Date): boolean =>
  revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > now.getTime());

/** A TOTP code counts once: its time step must lie after the last one that was accepted. */
export const isReplay = (step: number, lastStep: number | null): boolean =>
  lastStep !== null && step <= lastStep;

export const isInForce = (
  grant: { readonly validFrom: string | null; readonly validTo: string | null },
  today: string,
): boolean =>
  (grant.validFrom === null || grant.validFrom <= today) &&
  (grant.validTo === null || today <= grant.validTo);

export interface NewGrantCheck {
  readonly role: string;
  readonly scope: 'enterprise' | 'unit' | 'project';
  readonly scopeId: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly isSelf: boolean;
  readonly separateAdministrators: boolean;
  /** Roles the person holds already. */
  readonly held: readonly string[];
}

export type GrantProblem =
  | 'grant.role-unknown'
  | 'grant.scope-unfit'
  | 'grant.scope-missing'
  | 'grant.dates-reversed'
  | 'grant.to-self'
  | 'grant.two-administrators';

/** Why a grant is refused, or null. */
export const grantProblem = (grant: NewGrantCheck): GrantProblem | null => {
  const role = roleById.get(grant.role);
  if (!role) return 'grant.role-unknown';
  if (!role.scopes.includes(grant.scope)) return 'grant.scope-unfit';
  if (grant.scope !== 'enterprise' && grant.scopeId === null) return 'grant.scope-missing';
  if (grant.validFrom !== null && grant.validTo !== null && grant.validTo < grant.validFrom)
    return 'grant.dates-reversed';
  if (!grant.separateAdministrators) return null;
  if (grant.isSelf) return 'grant.to-self';
  return administratorHeld([...grant.held, grant.role]).length > 1 ? 'grant.two-administrators' : null;
};

/** Whether a role may come with a position: never an administrator's, nor one that is held on single projects only. */
export const mayComeWithPosition = (id: string): boolean => {
  const role = roleById.get(id);
  return (
    role !== undefined &&
    !threeAdministrators.includes(id) &&
    role.scopes.some((scope) => scope !== 'project')
  );
};

/** Which of the three administrator roles are among these. */
export const administratorHeld = (held: readonly string[]): string[] =>
  threeAdministrators.filter((role) => held.includes(role));

export interface SeparationCheck {
  /** Roles by person. */
  readonly people: readonly { readonly name: string; readonly roles: readonly string[] }[];
}

export type SeparationProblem =
  | { readonly rule: 'separation.held-twice'; readonly names: string[] }
  | { readonly rule: 'separation.nobody'; readonly roles: string[] };

/** What stands in the way of separating the three administrators, or null. */
export const separationProblem = ({ people }: SeparationCheck): SeparationProblem | null => {
  const twice = people.filter((person) => administratorHeld(person.roles).length > 1).map(({ name }) => name);
  if (twice.length > 0) return { rule: 'separation.held-twice', names: twice };
  const missing = threeAdministrators.filter((role) => !people.some((person) => person.roles.includes(role)));
  return missing.length > 0 ? { rule: 'separation.nobody', roles: missing } : null;
};

export interface Administrator {
  readonly personId: string;
  readonly disabledAt: string | null;
  /** The last day in the house. */
  readonly leftOn: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** By a password, or by an identity of the single sign-on. */
  readonly canProveIdentity: boolean;
}

/** Whether an administrator can sign in today and does not cease to be one by the mere passing of time. */
export const isLastingAdministrator = (one: Administrator, today: string): boolean =>
  one.canProveIdentity &&
  one.disabledAt === null &&
  one.leftOn === null &&
  one.validTo === null &&
  isInForce(one, today);

/** A path on this very site, or the start page: what a link asks to be sent back to is not to be trusted. */
export const ownPath = (path: string | undefined): string =>
  path && /^\/(?![/\\])[^\\\s]*$/.test(path) ? path : '/';

interface LinkCandidate {
  readonly id: string;
  readonly login: string;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly email: string | null;
  readonly disabledAt: string | null;
}

/**
 * The account an identity of the single sign-on belongs to: the one linked to it, else the only one
 * whose person has the verified e-mail address and which is linked to no other identity.
 */
export const oidcLink = <A extends LinkCandidate>(
  identity: { readonly issuer: string; readonly subject: string; readonly email: string | null },
  candidates: readonly A[],
): { readonly account: A; readonly isNew: boolean } | null => {
  const open = candidates.filter(({ disabledAt }) => disabledAt === null);
  const linked = candidates.find(
    ({ issuer, subject }) => issuer === identity.issuer && subject === identity.subject,
  );
  if (linked) return open.includes(linked) ? { account: linked, isNew: false } : null;
  const byEmail = open.filter(
    ({ email, subject }) =>
      identity.email !== null && email?.toLowerCase() === identity.email && subject === null,
  );
  const [only] = byEmail;
  return only && byEmail.length === 1 ? { account: only, isNew: true } : null;
};
