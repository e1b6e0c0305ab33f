import { holds, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { FastifyReply } from 'fastify';
import type { App } from '#platform/app.ts';
import type { Manual } from '#platform/handlers.ts';
import type { Locale } from '#platform/i18n.ts';
import { AppError } from '#platform/errors.ts';
import { findEnterprise } from '../../organisation/store.ts';
import { forgetAccount } from '../known-actors.ts';
import { standing } from '../roles.ts';
import type { Me, Preferences } from '../schema.ts';

/** Who is asking, what they may do, and how the screens are to look. */
export const whoAmI = async (db: Db | Tx, who: Actor): Promise<Me> => {
  const { healthRules: _rules, version: _version, ...enterprise } = await findEnterprise(db);
  const row = await findAccountOf(db, who);
  return {
    accountId: row.id,
    sessionId: who.sessionId,
    login: row.login,
    person: {
      id: row.person_id,
      name: row.name,
      unitId: row.unit_id,
      unitName: row.unitName,
      post: row.post,
    },
    roles: who.grants
      .filter(({ role }) => role !== standing.id)
      .map(({ role, scope, scopeIds }) => ({ role, scope, scopeIds: [...scopeIds] })),
    permissions: permissionsHeld(who),
    locale: who.locale,
    theme: themeOf(row.theme),
    mustChangePassword: row.must_change_password ?? false,
    hasPassword: row.password_hash !== null,
    totp: { isOn: row.totp_confirmed_at !== null, backupCodesLeft: row.backup_codes?.length ?? 0 },
    enterprise,
  };
};

/** The account of whoever asks; scripts have none. */
export const accountIdOf = (who: Actor): string => {
  if (who.accountId === null) throw new AppError('unauthenticated', 'auth.required');
  return who.accountId;
};

/** What guards the account itself is not to be done by a token that a script carries about. */
export const expectSession = (who: Actor): string => {
  if (who.sessionId === null) throw new AppError('forbidden', 'auth.session-needed');
  return accountIdOf(who);
};

const findAccountOf = async (db: Db | Tx, who: Actor) => {
  const row = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .leftJoin('org_unit as unit', 'unit.id', 'person.unit_id')
    .leftJoin('credential', 'credential.account_id', 'account.id')
    .select([
      'account.id',
      'account.login',
      'account.theme',
      'account.person_id',
      'person.name',
      'person.unit_id',
      'person.post',
      'unit.name as unitName',
    ])
    .select([
      'credential.must_change_password',
      'credential.password_hash',
      'credential.totp_confirmed_at',
      'credential.backup_codes',
    ])
    .where('account.id', '=', accountIdOf(who))
    .executeTakeFirst();
  if (!row) throw new AppError('unauthenticated', 'auth.required');
  return row;
};

const permissionsHeld = (who: Actor): string[] =>
  [...new Set(who.grants.flatMap(({ permissions }) => [...permissions]))]
    .filter((permission) => holds(who, permission))
    .toSorted();

const themeOf = (text: string | null): Me['theme'] => (text === 'light' || text === 'dark' ? text : 'system');

/** Sets language and theme; the language goes into a cookie too, for pages shown before the sign-in. */
export const changePreferences = async (
  { locale, theme }: Preferences,
  { app, who, reply }: Manual,
): Promise<void> => {
  const id = accountIdOf(who);
  if (locale === undefined && theme === undefined) return;
  await app.write(who, 'session.prefer', async (write) => {
    await write.tx.updateTable('account').set({ locale, theme }).where('id', '=', id).execute();
    forgetAccount(write, id);
  });
  if (locale !== undefined) setLocaleCookie(app, reply, locale ?? (await findEnterprise(app.db)).locale);
};

export const setLocaleCookie = (app: App, reply: FastifyReply, locale: Locale): void => {
  reply.setCookie('zs_locale', locale, {
    path: '/',
    sameSite: 'lax',
    secure: isSecure(app),
    maxAge: 365 * 86_400,
  });
};

export const isSecure = (app: App): boolean => app.config.publicUrl?.startsWith('https:') ?? false;
