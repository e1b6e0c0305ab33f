import type { accessRoutes } from './access/routes.ts';
import type { importRoutes } from './imports/routes.ts';
import type { operationsRoutes } from './operations/routes.ts';
import type { organisationRoutes } from './organisation/routes.ts';
import type { projectRoutes } from './projects/routes.ts';
import type { scheduleRoutes } from './schedule/routes.ts';

/** Every route of the product, as types: what the browser and the command line may call. */
export type ApiRoute =
  | (typeof accessRoutes)[number]
  | (typeof importRoutes)[number]
  | (typeof operationsRoutes)[number]
  | (typeof organisationRoutes)[number]
  | (typeof projectRoutes)[number]
  | (typeof scheduleRoutes)[number];
