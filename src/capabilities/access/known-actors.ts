import type { KnownAccount } from './store/find-actor.ts';

/** What a session or API token was found to be; kept a short while so that not every request asks the database. */
export interface Known {
  readonly account: KnownAccount;
  readonly sessionId: string | null;
  readonly tokenScopes: ReadonlySet<string> | null;
  readonly until: number;
}

const keepMs = 30_000;
const settleMs = 5_000;
const most = 20_000;

const byHash = new Map<string, Known>();
/** Accounts and people of whom nothing is kept before that instant. */
const unsettled = new Map<string, number>();
let allUnsettled = 0;

export const recall = (tokenHash: string, now: Date): Known | null => {
  const known = byHash.get(tokenHash);
  return known && known.until > now.getTime() ? known : null;
};

/** Keeps what was found for at most 30 seconds, never beyond `endsAt`. */
export const remember = (
  tokenHash: string,
  known: Omit<Known, 'until'>,
  times: { readonly now: Date; readonly endsAt: string | null },
): void => {
  const now = times.now.getTime();
  const { accountId, personId } = known.account;
  if (Math.max(allUnsettled, unsettled.get(accountId) ?? 0, unsettled.get(personId) ?? 0) > now) return;
  if (byHash.size >= most) byHash.clear();
  const end = times.endsAt === null ? Infinity : Date.parse(times.endsAt);
  byHash.set(tokenHash, { ...known, until: Math.min(end, now + keepMs) });
};

/**
 * Drops what is kept of an account whose rights or sessions change. The change commits a moment
 * later, so that nothing is kept again until it surely has.
 */
export const forgetAccount = (accountId: string, now: Date): void =>
  forget(accountId, now, (known) => known.account.accountId);

/** The same for a person whose grants or projects change, whether or not there is an account. */
export const forgetPerson = (personId: string, now: Date): void =>
  forget(personId, now, (known) => known.account.personId);

/** The same for everybody, when a setting changes what roles may do. */
export const forgetEverybody = (now: Date): void => {
  byHash.clear();
  allUnsettled = now.getTime() + settleMs;
};

const forget = (id: string, now: Date, idOf: (known: Known) => string): void => {
  for (const [tokenHash, known] of byHash) if (idOf(known) === id) byHash.delete(tokenHash);
  if (unsettled.size >= most) unsettled.clear();
  unsettled.set(id, now.getTime() + settleMs);
};
