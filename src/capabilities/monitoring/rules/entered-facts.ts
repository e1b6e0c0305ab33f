import type { Fact } from '#engine/health/assess-health.ts';
import type { ProjectFacts } from './health-facts.ts';

const missing = (rule: string): Fact => ({ missing: rule });

/** Facts that come of the risk register. */
export const riskFacts = ({ measure, risks }: ProjectFacts): Record<string, Fact> => {
  const reserve = measure?.facts['contingencyReserveFen'];
  const emv = risks.reduce((sum, { residualEmvFen }) => sum + (residualEmvFen ?? 0), 0);
  const [top] = risks
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  if (risks.length === 0)
    return { reserveUsePct: missing('health.no-risks'), maxRiskScore: missing('health.no-risks') };
  return {
    reserveUsePct:
      reserve === undefined || reserve === 0
        ? missing('health.no-reserve')
        : { value: (emv / reserve) * 100 },
    maxRiskScore: top ? { value: top.score ?? 0, told: { name: top.title } } : missing('health.no-risks'),
  };
};

const entered = {
  scopeChangePct: 'health.no-changes',
  oldestPendingChangeDays: 'health.no-changes',
  criticalDefects: 'health.no-quality',
  seriousDefects: 'health.no-quality',
  overdueNc: 'health.no-quality',
  keyRoleFillPct: 'health.no-resources',
  maxLoadPct: 'health.no-resources',
  weeksAbove120: 'health.no-resources',
} as const;

/** Facts entered with the figures of a period. */
export const enteredFacts = ({ measure }: ProjectFacts): Record<string, Fact> =>
  Object.fromEntries(
    Object.entries(entered).map(([key, whenMissing]) => {
      const value = measure?.facts[key];
      return [key, value === undefined ? missing(whenMissing) : { value }];
    }),
  );
