import { homeNavigation } from './home/navigation.ts';
import type { NavigationEntry } from './routing/navigation-entry.ts';
import { accessNavigation } from '#capabilities/access/ui/navigation.ts';
import { approvalNavigation } from '#capabilities/approvals/ui/navigation.ts';
import { calendarNavigation } from '#capabilities/calendars/ui/navigation.ts';
import { healthRulesNavigation, monitoringNavigation } from '#capabilities/monitoring/ui/navigation.ts';
import { riskNavigation } from '#capabilities/risks/ui/navigation.ts';
import { projectNavigation } from '#capabilities/projects/ui/navigation.ts';
import { registerNavigation } from '#capabilities/register/ui/navigation.ts';
import { scheduleNavigation } from '#capabilities/schedule/ui/navigation.ts';
import { strategyNavigation } from '#capabilities/strategy/ui/navigation.ts';
import { inboxNavigation } from '#capabilities/inbox/ui/navigation.ts';
import { charterNavigation } from '#capabilities/charters/ui/navigation.ts';
import { demoNavigation } from '#capabilities/demo/ui/navigation.ts';
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
  ...projectNavigation,
  ...riskNavigation,
  ...registerNavigation,
  ...methodNavigation,
  ...charterNavigation,
  ...positionNavigation,
  ...dutyNavigation,
  ...serviceNavigation,
  ...organisationNavigation,
  ...accessNavigation,
  ...calendarNavigation,
  ...healthRulesNavigation,
  ...settingsNavigation,
  ...demoNavigation,
];
