import type { Capability } from '#platform/capability.ts';
import { portfolioPlanSubject } from './approval.ts';
import { portfolioPlanHandlers } from './handlers.ts';
import { portfolioPlanRemarks, portfolioPlanRules } from './refusals.ts';

/** The portfolio plan of a year, what is promised out of it, and totals of programmes and portfolios. */
export const portfolioPlans: Capability = {
  name: 'portfolio-plans',
  routes: portfolioPlanHandlers,
  rules: portfolioPlanRules,
  remarks: portfolioPlanRemarks,
  approvalSubjects: [portfolioPlanSubject],
  permissions: {
    'portfolio-plan.read': ['查看组合管理计划', 'See portfolio plans'],
    'portfolio-plan.manage': ['编制组合管理计划', 'Make portfolio plans'],
  },
};
