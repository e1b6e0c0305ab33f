interface CountedRule {
  readonly rule: string;
  readonly why: readonly string[];
  readonly count: number;
}
export interface LostPart {
  readonly rule: string;
  readonly at: string;
  readonly what: string;
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
export const lostOf = (report: Report): readonly LostPart[] => listAt(report, 'lost');
export const differencesOf = (report: Report): readonly DateDifference[] => listAt(report, 'differences');
