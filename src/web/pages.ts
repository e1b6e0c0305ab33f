import { homePages } from './home/pages.tsx';
import type { Page } from './routing/page.ts';
import { accessPages } from '#capabilities/access/ui/pages.tsx';
import { approvalPages } from '#capabilities/approvals/ui/pages.tsx';
import { assessmentPages } from '#capabilities/assessments/ui/pages.tsx';
import { calendarPages } from '#capabilities/calendars/ui/pages.tsx';
import { inboxPages } from '#capabilities/inbox/ui/pages.tsx';
import { charterPages } from '#capabilities/charters/ui/pages.tsx';
import { demoPages } from '#capabilities/demo/ui/pages.tsx';
import { methodPages } from '#capabilities/method/ui/pages.tsx';
import { organisationPages } from '#capabilities/organisation/ui/pages.tsx';
import { officePages } from '#capabilities/offices/ui/pages.tsx';
import { monitoringPages } from '#capabilities/monitoring/ui/pages.tsx';
import { pastProjectPages } from '#capabilities/past-projects/ui/pages.tsx';
import { proposalPages } from '#capabilities/proposals/ui/pages.tsx';
import { projectPages } from '#capabilities/projects/ui/pages.tsx';
import { registerPages } from '#capabilities/register/ui/pages.tsx';
import { roadmapPages } from '#capabilities/roadmap/ui/pages.tsx';
import { riskPages } from '#capabilities/risks/ui/pages.tsx';
import { schedulePages } from '#capabilities/schedule/ui/pages.tsx';
import { evolutionPages } from '#capabilities/evolution/ui/pages.tsx';
import { decisionPages } from '#capabilities/decisions/ui/pages.tsx';
import { initiationPages } from '#capabilities/initiation/ui/pages.tsx';
import { portfolioPlanPages } from '#capabilities/portfolio-plans/ui/pages.tsx';
import { scoringPages } from '#capabilities/scoring/ui/pages.tsx';
import { scenarioPages } from '#capabilities/scenarios/ui/pages.tsx';
import { selectionPages } from '#capabilities/selection/ui/pages.tsx';
import { strategyPages } from '#capabilities/strategy/ui/pages.tsx';
import { positionPages } from '#capabilities/positions/ui/pages.tsx';
import { dutyPages } from '#capabilities/duties/ui/pages.tsx';
import { servicePages } from '#capabilities/services/ui/pages.tsx';

/** The pages of every capability: addresses and loaders only, the pages themselves come when opened. */
export const allPages: readonly Page[] = [
  ...homePages,
  ...inboxPages,
  ...approvalPages,
  ...projectPages,
  ...proposalPages,
  ...pastProjectPages,
  ...schedulePages,
  ...riskPages,
  ...monitoringPages,
  ...strategyPages,
  ...portfolioPlanPages,
  ...initiationPages,
  ...evolutionPages,
  ...decisionPages,
  ...scoringPages,
  ...selectionPages,
  ...scenarioPages,
  ...registerPages,
  ...methodPages,
  ...charterPages,
  ...positionPages,
  ...dutyPages,
  ...servicePages,
  ...officePages,
  ...assessmentPages,
  ...roadmapPages,
  ...organisationPages,
  ...accessPages,
  ...calendarPages,
  ...demoPages,
];
