import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { findEnterpriseRow, findPersonRow } from '../../organisation/store.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { forgetAccount } from '../known-actors.ts';
import { isLastingAdministrator, normalLogin } from '../rules.ts';
import type { NewAccount } from '../schema.ts';
import type { HashedPassword } from '../secrets.ts';
import {
  findAccount,
  findAccountRow,
  listAdministrators,
  listRolesOf,
  lockAdministrators,
} from '../store/accounts.ts';
import { endSessionsOf, expectGoodPassword, savePassword } from './passwords.ts';
import { revokeTokensOf } from './tokens.ts';
import { clearTotp } from './totp.ts';

/** Gives a person an account. Without a password it can be used by single sign-on alone. */
export const createAccount = async (
  write: Write,
  { personId, login, mustChangePassword }: Omit<NewAccount, 'password'>,
  password: HashedPassword | null,
) => {
  const person = await findPersonRow(write.tx, personId);
  const normal = normalLogin(login);
  await expectFree(write, { login: normal, personId, name: person.name });
  if (password !== null) expectGoodPassword({ password: password.text, login: normal, name: person.name });
  const after = await write.tx
    .insertInto('account')
    .values({ id: newId(), login: normal, person_id: personId })
    .returningAll()
    .executeTakeFirstOrThrow();
  await write.tx
    .insertInto('credential')
    .values({
      account_id: after.id,
      password_hash: password?.hash ?? null,
      password_changed_at: password === null ? null : write.now,
      must_change_password: password !== null && mustChangePassword,
    })
    .execute();
  write.record({ subject: { type: 'account', id: after.id, label: normal }, after });
  return findAccount(write.tx, after.id, write.now);
};

interface Wanted {
  readonly login: string;
  readonly personId: string;
  readonly name: string;
}

const expectFree = async ({ tx }: Write, { login, personId, name }: Wanted): Promise<void> => {
  const taken = await tx
    .selectFrom('account')
    .select(['login', 'person_id'])
    .where((on) => on.or([on('login', '=', login), on('person_id', '=', personId)]))
    .execute();
  if (taken.some((row) => row.person_id === personId))
    throw new AppError('conflict', 'account.person-has-one', { name });
  if (taken.length > 0) throw new AppError('conflict', 'account.login-taken', { login });
};

/** Closes an account to its owner: its sessions end, its tokens do nothing while it is closed. */
export const disableAccount = async (write: Write, id: string) => {
  const before = await findAccountRow(write.tx, id);
  if (id === write.who.accountId) throw new AppError('refused', 'account.self');
  await expectAdministratorBeside(write, before.person_id);
  const after = await write.tx
    .updateTable('account')
    .set({ disabled_at: write.now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await endSessionsOf(write, id, null);
  write.record({ subject: { type: 'account', id, label: before.login }, before, after });
  return findAccount(write.tx, id, write.now);
};

export const enableAccount = async (write: Write, id: string) => {
  const before = await findAccountRow(write.tx, id);
  const after = await write.tx
    .updateTable('account')
    .set({ disabled_at: null })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  forgetAccount(write, id);
  write.record({ subject: { type: 'account', id, label: before.login }, before, after });
  return findAccount(write.tx, id, write.now);
};

/** Refuses to take away the last system administrator who can sign in, today and for as long as nobody changes it. */
export const expectAdministratorBeside = async (write: Write, personId: string): Promise<void> => {
  await lockAdministrators(write.tx);
  const administrators = await listAdministrators(write.tx);
  const today = await todayOf(write);
  const others = administrators.filter(
    (one) => one.personId !== personId && isLastingAdministrator(one, today),
  );
  if (administrators.some((one) => one.personId === personId) && others.length === 0)
    throw new AppError('refused', 'account.last-administrator');
};

/** Refuses the day of leaving of people where no system administrator would be left who can sign in. */
export const expectAdministratorStays = async (write: Write, people: readonly string[]): Promise<void> => {
  const administrators = await listAdministrators(write.tx);
  if (!administrators.some(({ personId, leftOn }) => leftOn !== null && people.includes(personId))) return;
  await lockAdministrators(write.tx);
  const today = await todayOf(write);
  if (!administrators.some((one) => isLastingAdministrator(one, today)))
    throw new AppError('refused', 'account.last-administrator');
};

export const unlockAccount = async (write: Write, id: string) => {
  const account = await findAccountRow(write.tx, id);
  await write.tx
    .updateTable('credential')
    .set({ failed_attempts: 0, locked_until: null })
    .where('account_id', '=', id)
    .execute();
  write.record({ subject: { type: 'account', id, label: account.login } });
  return findAccount(write.tx, id, write.now);
};

/** Sets a new initial password, which its owner must change; whoever has a session or a token of the account is out. */
export const resetPassword = async (write: Write, id: string, password: HashedPassword) => {
  const account = await findAccountRow(write.tx, id);
  const person = await findPersonRow(write.tx, account.person_id);
  await expectUnprotected(write, account.person_id);
  expectGoodPassword({ password: password.text, login: account.login, name: person.name });
  await savePassword(write, { accountId: id, password, mustChange: true });
  await endSessionsOf(write, id, null);
  await revokeTokensOf(write, id);
  write.record({ subject: { type: 'account', id, label: account.login } });
  return findAccount(write.tx, id, write.now);
};

export const resetTotp = async (write: Write, id: string) => {
  const account = await findAccountRow(write.tx, id);
  await expectUnprotected(write, account.person_id);
  await clearTotp(write, id);
  await endSessionsOf(write, id, null);
  write.record({ subject: { type: 'account', id, label: account.login } });
  return findAccount(write.tx, id, write.now);
};

// Whoever could set the password of the security administrator would be the security administrator.
const expectUnprotected = async (write: Write, personId: string): Promise<void> => {
  const { separate_administrators: isSeparate } = await findEnterpriseRow(write.tx);
  if (!isSeparate || write.who.kind === 'system') return;
  const held = await listRolesOf(write.tx, personId);
  if (held.includes('security-admin') || held.includes('audit-admin'))
    throw new AppError('forbidden', 'account.protected');
};
