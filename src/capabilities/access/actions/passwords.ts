import type { Db, Tx } from '#platform/db/database.ts';
import type { Read } from '#platform/handlers.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError, type Told } from '#platform/errors.ts';
import { countAttempt } from '../attempts.ts';
import { forgetAccount } from '../known-actors.ts';
import { passwordProblems, type PasswordCheck } from '../rules.ts';
import { isPassword, type HashedPassword } from '../secrets.ts';
import { expectSession } from './me.ts';
import { revokeTokensOf } from './tokens.ts';

/** Refuses a password that breaks a rule, naming each of them. */
export const expectGoodPassword = (check: PasswordCheck): void => {
  const problems = passwordProblems(check);
  if (problems.length === 0) return;
  throw new AppError('refused', 'password.weak', {
    reasons: problems
      .map((rule): Told => ({ rule }))
      .reduceRight((others, one) => ({ rule: 'password.and', params: { one, others } })),
    rules: problems,
    problems: problems.map((rule) => ({ path: 'password', message: { rule } })),
  });
};

/** What a password was found to be worth, and against which hash: the one in force may be another by now. */
export interface PasswordProof {
  readonly accountId: string;
  readonly isRight: boolean;
  readonly against: string | null;
}

/** Weighs the password by which the owner of the account proves to be there, before the transaction that asks for it. */
export const weighOwnPassword = async ({ db, who, now }: Read, password: string): Promise<PasswordProof> => {
  const accountId = expectSession(who);
  countAttempt(accountId, now);
  const { password_hash: against } = await findOwn(db, accountId);
  return { accountId, against, isRight: against !== null && (await isPassword(against, password)) };
};

interface OwnChange {
  readonly proof: PasswordProof;
  readonly isSame: boolean;
  readonly next: HashedPassword;
  readonly revokesTokens: boolean;
}

/** Changes one's own password; every other session of the account ends, and its tokens where that is wished. */
export const changePassword = async (
  write: Write,
  { proof, isSame, next, revokesTokens }: OwnChange,
): Promise<void> => {
  const { accountId } = proof;
  const found = await findOwn(write.tx, accountId);
  if (!proves(proof, found.password_hash)) throw new AppError('refused', 'password.wrong');
  if (isSame) throw new AppError('refused', 'password.same');
  expectGoodPassword({ password: next.text, login: found.login, name: found.name });
  await savePassword(write, { accountId, password: next, mustChange: false });
  await endSessionsOf(write, accountId, write.who.sessionId);
  if (revokesTokens) await revokeTokensOf(write, accountId);
  write.record({ subject: { type: 'account', id: accountId, label: found.login } });
};

/** Refuses unless the password given proves that the owner of the account is there. */
export const expectOwnPassword = async ({ tx }: Write, proof: PasswordProof): Promise<string> => {
  const found = await findOwn(tx, proof.accountId);
  if (found.password_hash !== null && !proves(proof, found.password_hash))
    throw new AppError('refused', 'password.wrong');
  return proof.accountId;
};

const proves = ({ isRight, against }: PasswordProof, inForce: string | null): boolean =>
  isRight && against === inForce;

const findOwn = (db: Db | Tx, accountId: string) =>
  db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .innerJoin('credential', 'credential.account_id', 'account.id')
    .select(['account.login', 'person.name', 'credential.password_hash'])
    .where('account.id', '=', accountId)
    .executeTakeFirstOrThrow();

interface NewPassword {
  readonly accountId: string;
  readonly password: HashedPassword;
  readonly mustChange: boolean;
}

export const savePassword = async (
  write: Write,
  { accountId, password, mustChange }: NewPassword,
): Promise<void> => {
  await write.tx
    .updateTable('credential')
    .set({
      password_hash: password.hash,
      password_changed_at: write.now,
      must_change_password: mustChange,
      failed_attempts: 0,
      locked_until: null,
    })
    .where('account_id', '=', accountId)
    .execute();
  forgetAccount(write, accountId);
};

/** Ends the sessions of an account, but for the one to be kept. */
export const endSessionsOf = async (write: Write, accountId: string, keep: string | null): Promise<void> => {
  await write.tx
    .updateTable('session')
    .set({ ended_at: write.now })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .$if(keep !== null, (query) => query.where('id', '<>', keep ?? ''))
    .execute();
  forgetAccount(write, accountId);
};
