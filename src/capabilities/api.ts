import type { accessRoutes } from './access/routes.ts';
import type { approvalRoutes } from './approvals/routes.ts';
import type { assessmentRoutes } from './assessments/routes.ts';
import type { calendarRoutes } from './calendars/routes.ts';
import type { charterRoutes } from './charters/routes.ts';
import type { decisionRoutes } from './decisions/routes.ts';
import type { demoRoutes } from './demo/routes.ts';
import type { dutyRoutes } from './duties/routes.ts';
import type { discussionRoutes } from './discussion/routes.ts';
import type { evolutionRoutes } from './evolution/routes.ts';
import type { inboxRoutes } from './inbox/routes.ts';
import type { searchRoutes } from './search/routes.ts';
import type { initiationRoutes } from './initiation/routes.ts';
import type { mandateRoutes } from './mandates/routes.ts';
import type { liveRoutes } from './live/routes.ts';
import type { methodRoutes } from './method/routes.ts';
import type { officeRoutes } from './offices/routes.ts';
import type { importRoutes } from './imports/routes.ts';
import type { operationsRoutes } from './operations/routes.ts';
import type { monitoringRoutes } from './monitoring/routes.ts';
import type { organisationRoutes } from './organisation/routes.ts';
import type { pastProjectRoutes } from './past-projects/routes.ts';
import type { portfolioPlanRoutes } from './portfolio-plans/routes.ts';
import type { positionRoutes } from './positions/routes.ts';
import type { projectRoutes } from './projects/routes.ts';
import type { proposalRoutes } from './proposals/routes.ts';
import type { registerRoutes } from './register/routes.ts';
import type { riskRoutes } from './risks/routes.ts';
import type { roadmapRoutes } from './roadmap/routes.ts';
import type { scheduleRoutes } from './schedule/routes.ts';
import type { scoringRoutes } from './scoring/routes.ts';
import type { scenarioRoutes } from './scenarios/routes.ts';
import type { selectionRoutes } from './selection/routes.ts';
import type { setupRoutes } from './setup/routes.ts';
import type { strategyRoutes } from './strategy/routes.ts';
import type { viewRoutes } from './views/routes.ts';
import type { serviceRoutes } from './services/routes.ts';

/** Every route of the product, as types: what the browser and the command line may call. */
export type ApiRoute =
  | (typeof accessRoutes)[number]
  | (typeof approvalRoutes)[number]
  | (typeof assessmentRoutes)[number]
  | (typeof roadmapRoutes)[number]
  | (typeof calendarRoutes)[number]
  | (typeof charterRoutes)[number]
  | (typeof importRoutes)[number]
  | (typeof methodRoutes)[number]
  | (typeof officeRoutes)[number]
  | (typeof operationsRoutes)[number]
  | (typeof organisationRoutes)[number]
  | (typeof pastProjectRoutes)[number]
  | (typeof positionRoutes)[number]
  | (typeof projectRoutes)[number]
  | (typeof proposalRoutes)[number]
  | (typeof registerRoutes)[number]
  | (typeof monitoringRoutes)[number]
  | (typeof riskRoutes)[number]
  | (typeof scheduleRoutes)[number]
  | (typeof scoringRoutes)[number]
  | (typeof scenarioRoutes)[number]
  | (typeof selectionRoutes)[number]
  | (typeof setupRoutes)[number]
  | (typeof strategyRoutes)[number]
  | (typeof decisionRoutes)[number]
  | (typeof portfolioPlanRoutes)[number]
  | (typeof viewRoutes)[number]
  | (typeof demoRoutes)[number]
  | (typeof dutyRoutes)[number]
  | (typeof discussionRoutes)[number]
  | (typeof inboxRoutes)[number]
  | (typeof searchRoutes)[number]
  | (typeof initiationRoutes)[number]
  | (typeof mandateRoutes)[number]
  | (typeof evolutionRoutes)[number]
  | (typeof liveRoutes)[number]
  | (typeof serviceRoutes)[number];
