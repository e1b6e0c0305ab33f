import { planRules } from '#engine/interchange/rules.ts';
import { fill, type Text } from '#platform/i18n.ts';
import type { PlanFault } from '../../../schedule/rules/plan-faults.ts';

interface CountedRule {
  readonly rule: string;
  readonly why: readonly string[];
  readonly count: number;
}
export interface LostPart {
  readonly rule: string;
  readonly at: string;
  /** In English, for reports from before the parameters were kept. */
  readonly what: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
export interface DateDifference {
  readonly name: string;
  readonly field: string;
  readonly ours: string | number | boolean;
  readonly filed: string | number | boolean;
}

type Report = Readonly<Record<string, unknown>>;

const listAt = <T>(report: Report, key: string): readonly T[] => {
  const value = report[key];
  return Array.isArray(value) ? (value as readonly T[]) : [];
};

export const rulesOf = (report: Report): readonly CountedRule[] => listAt(report, 'doubtsByRule');
const remarks: Readonly<Record<string, Text>> = planRules;

/** What was lost, in the reader's language. */
export const lossIn = ({ rule, what, params }: LostPart, text: (of: Text) => string): string => {
  const known = remarks[rule];
  return known && params ? fill(text(known), params) : what;
};

export const lostOf = (report: Report): readonly LostPart[] => listAt(report, 'lost');
/** What the engine noted while it scheduled the plan: links and calendars that do not count, and the like. */
export const warningsOf = (report: Report): readonly PlanFault[] => listAt(report, 'warnings');
export const differencesOf = (report: Report): readonly DateDifference[] => listAt(report, 'differences');
