import { charterOwnRoutes } from './routes/charters.ts';
import { publicationRoutes } from './routes/publications.ts';
import { regulationRoutes } from './routes/regulations.ts';

export const charterRoutes = [...charterOwnRoutes, ...regulationRoutes, ...publicationRoutes] as const;
