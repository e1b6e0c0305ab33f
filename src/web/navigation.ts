import { homeNavigation } from './home/navigation.ts';
import type { NavigationEntry } from './routing/navigation-entry.ts';
import { accessNavigation } from '#capabilities/access/ui/navigation.ts';
import { approvalNavigation, approvalRouteNavigation } from '#capabilities/approvals/ui/navigation.ts';
import { assessmentNavigation } from '#capabilities/assessments/ui/navigation.ts';
import { calendarNavigation } from '#capabilities/calendars/ui/navigation.ts';
import { healthRulesNavigation, monitoringNavigation } from '#capabilities/monitoring/ui/navigation.ts';
import { roadmapNavigation } from '#capabilities/roadmap/ui/navigation.ts';
import { riskNavigation } from '#capabilities/risks/ui/navigation.ts';
import { pastProjectNavigation } from '#capabilities/past-projects/ui/navigation.ts';
import { proposalNavigation } from '#capabilities/proposals/ui/navigation.ts';
import { projectNavigation } from '#capabilities/projects/ui/navigation.ts';
import { registerNavigation } from '#capabilities/register/ui/navigation.ts';
import { scheduleNavigation } from '#capabilities/schedule/ui/navigation.ts';
import { evolutionNavigation } from '#capabilities/evolution/ui/navigation.ts';
import { decisionNavigation } from '#capabilities/decisions/ui/navigation.ts';
import { initiationNavigation } from '#capabilities/initiation/ui/navigation.ts';
import { portfolioPlanNavigation } from '#capabilities/portfolio-plans/ui/navigation.ts';
import { scoringNavigation } from '#capabilities/scoring/ui/navigation.ts';
import { scenarioNavigation } from '#capabilities/scenarios/ui/navigation.ts';
import { selectionNavigation } from '#capabilities/selection/ui/navigation.ts';
import { strategyNavigation } from '#capabilities/strategy/ui/navigation.ts';
import { inboxNavigation } from '#capabilities/inbox/ui/navigation.ts';
import { charterNavigation } from '#capabilities/charters/ui/navigation.ts';
import { demoNavigation } from '#capabilities/demo/ui/navigation.ts';
import { officeNavigation } from '#capabilities/offices/ui/navigation.ts';
import { methodNavigation } from '#capabilities/method/ui/navigation.ts';
import { organisationNavigation, settingsNavigation } from '#capabilities/organisation/ui/navigation.ts';
import { positionNavigation } from '#capabilities/positions/ui/navigation.ts';
import { dutyNavigation } from '#capabilities/duties/ui/navigation.ts';
import { serviceNavigation } from '#capabilities/services/ui/navigation.ts';

/** The left navigation in order; each capability adds its entries. */
export const navigation: readonly NavigationEntry[] = [
  ...homeNavigation,
  ...inboxNavigation,
  ...approvalNavigation,
  ...scheduleNavigation,
  ...monitoringNavigation,
  ...strategyNavigation,
  ...proposalNavigation,
  ...portfolioPlanNavigation,
  ...initiationNavigation,
  ...decisionNavigation,
  ...scoringNavigation,
  ...selectionNavigation,
  ...scenarioNavigation,
  ...projectNavigation,
  ...riskNavigation,
  ...registerNavigation,
  ...pastProjectNavigation,
  ...methodNavigation,
  ...charterNavigation,
  ...positionNavigation,
  ...dutyNavigation,
  ...serviceNavigation,
  ...officeNavigation,
  ...assessmentNavigation,
  ...evolutionNavigation,
  ...roadmapNavigation,
  ...organisationNavigation,
  ...accessNavigation,
  ...calendarNavigation,
  ...approvalRouteNavigation,
  ...healthRulesNavigation,
  ...settingsNavigation,
  ...demoNavigation,
];
