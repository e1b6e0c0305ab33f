import { isoOfMinute } from '#engine/days.ts';
import type { Difference } from '#engine/compare/compare-plan.ts';
import type { PlanReading } from './read-plan-file.ts';

type Read = Extract<PlanReading, { status: 'read' }>;

const shown = (value: number | boolean, field: Difference['field']): string | number | boolean =>
  typeof value === 'number' && (field === 'start' || field === 'finish') ? isoOfMinute(value) : value;

/** The counts of a plan by what it holds, for the preview and the list of imports. */
export const countsOf = ({ plan, lost, comparison }: Read): Record<string, number> => ({
  tasks: plan.tasks.length,
  links: plan.links.length,
  resources: plan.resources.length,
  assignments: plan.assignments.length,
  calendars: plan.calendars.length,
  milestones: plan.tasks.filter(({ milestone }) => milestone).length,
  baselines: new Set(plan.tasks.flatMap(({ baselines }) => baselines.map(({ number }) => number))).size,
  customFields: new Set(plan.tasks.flatMap(({ custom }) => Object.keys(custom))).size,
  leafTasks: comparison.leafTasks,
  startEqual: comparison.startEqual,
  finishEqual: comparison.finishEqual,
  differences: comparison.differences.length,
  notKept: lost.length,
});

/** The import report: every difference of dates and everything that could not be kept. */
export const reportOf = ({ lost, warnings, comparison }: Read): Record<string, unknown> => ({
  lost,
  warnings,
  comparison: {
    leafTasks: comparison.leafTasks,
    startEqual: comparison.startEqual,
    finishEqual: comparison.finishEqual,
    slackEqual: comparison.slackEqual,
    slackFiled: comparison.slackFiled,
    criticalEqual: comparison.criticalEqual,
    criticalFiled: comparison.criticalFiled,
  },
  differences: comparison.differences.map((one) => ({
    ...one,
    ours: shown(one.ours, one.field),
    filed: shown(one.filed, one.field),
  })),
});
