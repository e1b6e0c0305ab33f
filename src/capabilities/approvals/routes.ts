import { approvalBasics } from './routes/approval-routes.ts';
import { designRoutes } from './routes/design-routes.ts';
import { requestRoutes } from './routes/request-routes.ts';

export const approvalRoutes = [...approvalBasics, ...designRoutes, ...requestRoutes] as const;
