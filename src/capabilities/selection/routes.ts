import { finalRoutes } from './routes/final-routes.ts';
import { packRoutes } from './routes/pack-routes.ts';
import { stageRoutes } from './routes/stage-routes.ts';

export const selectionRoutes = [...stageRoutes, ...finalRoutes, ...packRoutes] as const;
