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
import { changePassword, weighOwnPassword } from './actions/passwords.ts';
import { endSession, listSessions } from './actions/sessions.ts';
import { signIn, signOut } from './actions/sign-in.ts';
import { createToken, listTokens, revokeToken } from './actions/tokens.ts';
import { beginTotp, confirmTotp, endTotp } from './actions/totp.ts';
import { accessRoutes } from './routes.ts';
import { hashed } from './secrets.ts';
import { listAccounts, listGrants, listGrantsOf } from './store/accounts.ts';
import { listAudit } from './store/audit.ts';
import { listRoles } from './store/roles.ts';

export const accessHandlers = handle(accessRoutes, {
  'session.create': ({ body }, manual) => signIn(body, manual),
  'session.end': (_input, manual) => signOut(manual),
  'session.get': (_input, { db, who }) => whoAmI(db, who),
  'session.prefer': ({ body }, manual) => changePreferences(body, manual),
  'session.change-password': {
    prepare: async ({ body }, read) => {
      const proof = await weighOwnPassword(read, body.current);
      const isSame = body.current === body.password;
      const next = await hashed(body.password);
      return (write) => changePassword(write, { proof, isSame, next, revokesTokens: body.revokeTokens });
    },
  },
  'session.list': async (_input, { db, who, now }) => ({ sessions: await listSessions(db, who, now) }),
  'session.revoke': ({ params }, write) => endSession(write, params.id),
  'totp.begin': {
    prepare: async ({ body }, read) => {
      const proof = await weighOwnPassword(read, body.password);
      return (write) => beginTotp(write, proof);
    },
  },
  'totp.confirm': ({ body }, write) => confirmTotp(write, body.code),
  'totp.end': {
    prepare: async ({ body }, read) => {
      const proof = await weighOwnPassword(read, body.password);
      return (write) => endTotp(write, proof);
    },
  },
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
  'account.create': {
    prepare: async ({ body: { password, ...account } }) => {
      const initial = password === null ? null : await hashed(password);
      return (write) => createAccount(write, account, initial);
    },
  },
  'account.disable': ({ params }, write) => disableAccount(write, params.id),
  'account.enable': ({ params }, write) => enableAccount(write, params.id),
  'account.unlock': ({ params }, write) => unlockAccount(write, params.id),
  'account.reset-password': {
    prepare: async ({ params, body }) => {
      const initial = await hashed(body.password);
      return (write) => resetPassword(write, params.id, initial);
    },
  },
  'account.reset-totp': ({ params }, write) => resetTotp(write, params.id),
  'role.list': (_input, { db }) => listRoles(db),
  'grant.list': ({ query }, { db }) => listGrants(db, query),
  'grant.mine': async (_input, { db, who }) => ({
    grants: who.personId === null ? [] : await listGrantsOf(db, who.personId),
  }),
  'grant.create': ({ body }, write) => createGrant(write, body),
  'grant.revoke': ({ params }, write) => revokeGrant(write, params.id),
  'separation.set': ({ body }, write) => setSeparation(write, body),
  'audit.list': ({ query }, { db }) => listAudit(db, query),
  'audit.actions': (_input, { app }) => ({
    actions: app.routes.map(({ id, summary: [zh, en] }) => ({ id, name: { 'zh-CN': zh, en } })),
  }),
});
