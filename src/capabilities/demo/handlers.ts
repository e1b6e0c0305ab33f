import { handle } from '#platform/handlers.ts';
import { startDemo } from './actions/load-demo.ts';
import { removeDemo } from './actions/remove-demo.ts';
import { demoRoutes } from './routes.ts';
import { findDemo } from './store.ts';

export const demoHandlers = handle(demoRoutes, {
  'demo.get': (_input, { db }) => findDemo(db),
  'demo.create': (_input, { app, who }) => app.write(who, 'demo.create', (write) => startDemo(write, app)),
  'demo.remove': (_input, write) => removeDemo(write),
});
