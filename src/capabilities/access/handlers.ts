import { handle } from '#platform/handlers.ts';
import {
  createAccount,
  disableAccount,
  enableAccount,
  resetPassword,
  resetTotp,
  unlockAccount,
} from './actions/accounts.ts';
import { createGrant, revokeGrant, setSeparation } from './actions/grants.ts';
import { changePreferences, whoAmI } from './actions/me.ts';
import { completeOidc, startOidc } from './actions/oidc.ts';
import { changePassword } from './actions/passwords.ts';
import { endSession, listSessions } from './actions/sessions.ts';
import { signIn, signOut } from './actions/sign-in.ts';
import { createToken, listTokens, revokeToken } from './actions/tokens.ts';
import { beginTotp, confirmTotp, endTotp } from './actions/totp.ts';
import { accessRoutes } from './routes.ts';
import { listAccounts, listGrants } from './store/accounts.ts';
import { listAudit } from './store/audit.ts';
import { listRoles } from './store/roles.ts';

export const accessHandlers = handle(accessRoutes, {
  'session.create': ({ body }, manual) => signIn(body, manual),
  'session.end': (_input, manual) => signOut(manual),
  'session.get': (_input, { db, who }) => whoAmI(db, who),
  'session.prefer': ({ body }, manual) => changePreferences(body, manual),
  'session.change-password': ({ body }, write) => changePassword(write, body),
  'session.list': async (_input, { db, who, now }) => ({ sessions: await listSessions(db, who, now) }),
  'session.revoke': ({ params }, write) => endSession(write, params.id),
  'totp.begin': ({ body }, write) => beginTotp(write, body.password),
  'totp.confirm': ({ body }, write) => confirmTotp(write, body.code),
  'totp.end': ({ body }, write) => endTotp(write, body.password),
  'oidc.get': (_input, { app }) => ({
    isOn: app.config.oidc !== null,
    label: app.config.oidc?.label ?? null,
  }),
  'oidc.start': ({ query }, manual) => startOidc(query.returnTo, manual),
  'oidc.callback': (_input, manual) => completeOidc(manual),
  'token.list': (_input, { db, who }) => listTokens(db, who),
  'token.create': ({ body }, write) => createToken(write, body),
  'token.revoke': ({ params }, write) => revokeToken(write, params.id),
  'account.list': ({ query }, { db, now }) => listAccounts(db, now, query),
  'account.create': ({ body }, write) => createAccount(write, body),
  'account.disable': ({ params }, write) => disableAccount(write, params.id),
  'account.enable': ({ params }, write) => enableAccount(write, params.id),
  'account.unlock': ({ params }, write) => unlockAccount(write, params.id),
  'account.reset-password': ({ params, body }, write) => resetPassword(write, params.id, body.password),
  'account.reset-totp': ({ params }, write) => resetTotp(write, params.id),
  'role.list': (_input, { db }) => listRoles(db),
  'grant.list': async ({ query }, { db }) => ({ grants: await listGrants(db, query) }),
  'grant.mine': async (_input, { db, who }) => ({
    grants: who.personId === null ? [] : await listGrants(db, { personId: who.personId }),
  }),
  'grant.create': ({ body }, write) => createGrant(write, body),
  'grant.revoke': ({ params }, write) => revokeGrant(write, params.id),
  'separation.set': ({ body }, write) => setSeparation(write, body),
  'audit.list': ({ query }, { db }) => listAudit(db, query),
  'audit.actions': (_input, { app }) => ({
    actions: app.routes.map(({ id, summary: [zh, en] }) => ({ id, name: { 'zh-CN': zh, en } })),
  }),
});
