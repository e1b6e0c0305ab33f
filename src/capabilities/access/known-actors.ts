import type { App } from '#platform/app.ts';
import type { Write } from '#platform/db/write.ts';
import type { Renewal } from '#platform/live/signal.ts';
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
 * Drops what is kept of an account whose rights or sessions change, here at once and in every other
 * process when it is committed. The change commits a moment later, so that nothing is kept again
 * until it surely has.
 */
export const forgetAccount = (write: Write, accountId: string): void =>
  forget(write, { about: 'rights', account: accountId });

/** The same for a person whose grants or projects change, whether or not there is an account. */
export const forgetPerson = (write: Write, personId: string): void =>
  forget(write, { about: 'rights', person: personId });

/** The same for everybody, when a setting changes what roles may do. */
export const forgetEverybody = (write: Write): void => forget(write, { about: 'rights' });

const forget = ({ now, announce }: Write, renewal: Renewal): void => {
  drop(renewal, now);
  announce(renewal);
};

/** Drops what the other processes say has changed, and everything when they could not be heard. */
export const followRights = ({ signals, clock }: Pick<App, 'signals' | 'clock'>): void => {
  signals.subscribe({
    heard: (heard) => {
      for (const signal of heard) if (signal.about === 'rights') drop(signal, clock.now());
    },
    missed: () => drop({ about: 'rights' }, clock.now()),
  });
};

const drop = ({ account, person }: Renewal, now: Date): void => {
  const id = account ?? person;
  const until = now.getTime() + settleMs;
  if (id === undefined) {
    byHash.clear();
    allUnsettled = until;
    return;
  }
  for (const [tokenHash, known] of byHash)
    if (known.account.accountId === id || known.account.personId === id) byHash.delete(tokenHash);
  if (unsettled.size >= most) unsettled.clear();
  unsettled.set(id, until);
};
