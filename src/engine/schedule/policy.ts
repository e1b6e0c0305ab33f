import type { Plan } from '../plan.ts';
import type { LateRule } from '../cpm/cpm.ts';

/** Where the scheduling tools differ, the plan's origin decides. */
export interface Policy {
  /** As in `CpmInput`. */
  readonly projectStartHoldsAll: boolean;
  readonly honoursConstraints: boolean;
  readonly retainsLogic: boolean;
  readonly lateRule: Exclude<LateRule, 'none'>;
  /** A task's own calendar stands alone, its resources' calendars do not narrow it. */
  readonly ownCalendarAlone: boolean;
  readonly summaryLinksTakeFreeSlack: boolean;
}

const OWN: Policy = {
  projectStartHoldsAll: true,
  honoursConstraints: true,
  retainsLogic: true,
  lateRule: 'total',
  ownCalendarAlone: false,
  summaryLinksTakeFreeSlack: true,
};
const MICROSOFT: Policy = {
  ...OWN,
  projectStartHoldsAll: false,
  retainsLogic: false,
  summaryLinksTakeFreeSlack: false,
};
const PRIMAVERA: Policy = { ...OWN, honoursConstraints: false, lateRule: 'free', ownCalendarAlone: true };

/** The rules of the tool the plan comes from; our own where it is none of the two. */
export function policyOf(plan: Plan): Policy {
  if (plan.source.format === 'mspdi') return MICROSOFT;
  return plan.source.format === 'xer' ? PRIMAVERA : OWN;
}
