import { diagnosisRoutes } from './routes/diagnosis.ts';
import { maturityRoutes } from './routes/maturity.ts';
import { typeChoiceRoutes } from './routes/type-choice.ts';

export const assessmentRoutes = [...maturityRoutes, ...diagnosisRoutes, ...typeChoiceRoutes] as const;
