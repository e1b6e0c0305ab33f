import { handle } from '#platform/handlers.ts';
import { shippedYears } from '../calendars/shipped-days.ts';
import { setUp } from './actions.ts';
import { readUnits } from './read-units.ts';
import { setupRoutes } from './routes.ts';
import { isSetUp } from './store.ts';

export const setupHandlers = handle(setupRoutes, {
  'setup.get': async (_input, { db }) => ({
    needed: !(await isSetUp(db)),
    statutoryYears: shippedYears().map(({ year, provisional }) => ({ year, provisional })),
  }),
  'setup.create': ({ body }, manual) => setUp(body, manual),
  'setup.read-units': ({ query }, manual) => readUnits(query.token, manual),
});
