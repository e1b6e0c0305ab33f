import { finalRoutes } from './routes/final-routes.ts';
import { stageRoutes } from './routes/stage-routes.ts';

export const selectionRoutes = [...stageRoutes, ...finalRoutes] as const;
