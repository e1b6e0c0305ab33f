import { adminRoutes } from './routes/admin-routes.ts';
import { ownRoutes } from './routes/own-routes.ts';

export const accessRoutes = [...ownRoutes, ...adminRoutes] as const;
