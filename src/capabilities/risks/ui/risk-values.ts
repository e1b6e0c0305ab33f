import type { NewIssue, NewRisk, RiskRecord, IssueRecord } from '../schema.ts';

/** A risk as its form holds it: money in the unit of the enterprise, blanks where nothing is known. */
export type RiskValues = Partial<
  Omit<RiskRecord, 'costImpactFen' | 'id' | 'version' | 'score' | 'residualEmvFen' | 'isOverdue'>
> & { readonly costImpact?: number | null };

export const valuesOfRisk = (risk: RiskRecord, scale: number): RiskValues => ({
  ...risk,
  costImpact: risk.costImpactFen === null ? null : risk.costImpactFen / scale,
});

const blank = <T>(value: T | '' | null | undefined): T | null =>
  value === '' || value === null || value === undefined ? null : value;

export const riskBody = (values: RiskValues, scale: number): Omit<NewRisk, 'projectId'> => {
  const cost = blank(values.costImpact);
  return {
    ...(values.code ? { code: values.code } : {}),
    title: values.title ?? '',
    kind: values.kind ?? 'threat',
    status: values.status ?? 'open',
    category: blank(values.category),
    probability: blank(values.probability),
    impact: blank(values.impact),
    probabilityPercent: blank(values.probabilityPercent),
    residualProbabilityPercent: blank(values.residualProbabilityPercent),
    costImpactFen: cost === null ? null : Math.round(cost * scale),
    scheduleImpactDays: blank(values.scheduleImpactDays),
    strategy: blank(values.strategy),
    response: blank(values.response),
    ownerId: blank(values.ownerId),
    trend: blank(values.trend),
    raisedOn: blank(values.raisedOn),
    dueOn: blank(values.dueOn),
  };
};

export type IssueValues = Partial<Omit<IssueRecord, 'id' | 'version' | 'isOverdue'>>;

export const issueBody = (values: IssueValues): Omit<NewIssue, 'projectId'> => ({
  ...(values.code ? { code: values.code } : {}),
  title: values.title ?? '',
  priority: values.priority ?? 'medium',
  status: values.status ?? 'open',
  ownerId: blank(values.ownerId),
  raisedOn: blank(values.raisedOn),
  dueOn: blank(values.dueOn),
});
