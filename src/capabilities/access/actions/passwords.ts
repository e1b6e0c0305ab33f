import type { Write } from '#platform/db/write.ts';
import { AppError, type Told } from '#platform/errors.ts';
import { countAttempt } from '../attempts.ts';
import { forgetAccount } from '../known-actors.ts';
import { passwordProblems, type PasswordCheck } from '../rules.ts';
import type { PasswordChange } from '../schema.ts';
import { hashPassword, isPassword } from '../secrets.ts';
import { expectSession } from './me.ts';

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

/** Changes one's own password; every other session of the account ends. */
export const changePassword = async (write: Write, { current, password }: PasswordChange): Promise<void> => {
  const accountId = expectSession(write.who);
  countAttempt(accountId, write.now);
  const found = await findOwn(write, accountId);
  if (!(await isPassword(found.password_hash, current))) throw new AppError('refused', 'password.wrong');
  if (current === password) throw new AppError('refused', 'password.same');
  expectGoodPassword({ password, login: found.login, name: found.name });
  await savePassword(write, { accountId, password, mustChange: false });
  await endSessionsOf(write, accountId, write.who.sessionId);
  write.record({ subject: { type: 'account', id: accountId, label: found.login } });
};

/** Refuses unless the password given proves that the owner of the account is there. */
export const expectOwnPassword = async (write: Write, password: string): Promise<string> => {
  const accountId = expectSession(write.who);
  countAttempt(accountId, write.now);
  const found = await findOwn(write, accountId);
  if (found.password_hash !== null && !(await isPassword(found.password_hash, password)))
    throw new AppError('refused', 'password.wrong');
  return accountId;
};

const findOwn = ({ tx }: Write, accountId: string) =>
  tx
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .innerJoin('credential', 'credential.account_id', 'account.id')
    .select(['account.login', 'person.name', 'credential.password_hash'])
    .where('account.id', '=', accountId)
    .executeTakeFirstOrThrow();

interface NewPassword {
  readonly accountId: string;
  readonly password: string;
  readonly mustChange: boolean;
}

export const savePassword = async (
  write: Write,
  { accountId, password, mustChange }: NewPassword,
): Promise<void> => {
  await write.tx
    .updateTable('credential')
    .set({
      password_hash: await hashPassword(password),
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
