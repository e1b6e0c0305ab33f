import { handle } from '#platform/handlers.ts';
import { changePreferences, whoAmI } from './actions/me.ts';
import { signIn, signOut } from './actions/sign-in.ts';
import { accessRoutes } from './routes.ts';

export const accessHandlers = handle(accessRoutes, {
  'session.create': ({ body }, manual) => signIn(body, manual),
  'session.end': (_input, manual) => signOut(manual),
  'session.get': (_input, { db, who }) => whoAmI(db, who),
  'session.prefer': ({ body }, write) => changePreferences(write, body),
});
