import { handle } from '#platform/handlers.ts';
import { liveRoutes } from './routes.ts';

export const liveHandlers = handle(liveRoutes, {
  'live.stream': ({ query }, { app, who, request }) => {
    const last = request.headers['last-event-id'];
    return app.live.open(who, typeof last === 'string' ? last : query.after);
  },
});
