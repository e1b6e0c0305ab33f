import { AppError } from '#platform/errors.ts';
import { afterFailure, lockedMinutes, type Failures } from './rules.ts';

const windowMs = 60_000;
const mostInWindow = 20;
const mostKept = 10_000;

const attemptsBySource = new Map<string, number[]>();
const failuresByLogin = new Map<string, Failures>();

/** Counts an attempt to prove who one is, and refuses the twenty-first of one address or account within a minute. */
export const countAttempt = (source: string, now: Date): void => {
  const at = now.getTime();
  const recent = (attemptsBySource.get(source) ?? []).filter(
    (earlier) => earlier > at - windowMs && earlier <= at,
  );
  const oldest = recent[0];
  if (recent.length >= mostInWindow && oldest !== undefined)
    throw new AppError('too-many', 'request.too-many', {
      seconds: Math.max(1, Math.ceil((oldest + windowMs - at) / 1000)),
    });
  if (attemptsBySource.size >= mostKept) attemptsBySource.clear();
  attemptsBySource.set(source, [...recent, at]);
};

/** An attempt that succeeded is not counted: a whole office signs in from one address. */
export const discountAttempt = (source: string): void => {
  attemptsBySource.set(source, (attemptsBySource.get(source) ?? []).slice(0, -1));
};

const none: Failures = { failedAttempts: 0, lockedUntil: null };

export const unknownLockedMinutes = (login: string, now: Date): number =>
  lockedMinutes(failuresByLogin.get(login) ?? none, now);

/** Counts a failure for a login that nobody has. */
export const noteUnknown = (login: string, now: Date): void => {
  if (failuresByLogin.size >= mostKept) failuresByLogin.clear();
  failuresByLogin.set(login, afterFailure(failuresByLogin.get(login) ?? none, now));
};
