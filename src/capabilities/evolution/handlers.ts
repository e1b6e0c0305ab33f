import { handle } from '#platform/handlers.ts';
import { readSignals } from './read-signals.ts';
import { evolutionRoutes } from './routes.ts';

export const evolutionHandlers = handle(evolutionRoutes, {
  'evolution.signals': ({ params }, read) => readSignals(read, params.id),
});
