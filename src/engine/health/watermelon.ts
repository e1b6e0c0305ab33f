import type { Colour, HealthOverrides } from './rules.ts';

export interface WatermelonRules {
  readonly flagScore: number;
  readonly signals: readonly {
    readonly code: string;
    readonly points: number;
    readonly parameters: Readonly<Record<string, number>>;
  }[];
}

/** The shipped signs with the points and the sum that the enterprise sets otherwise. */
export function watermelonWith<R extends WatermelonRules>(
  rules: R,
  { limits = {}, points = {} }: HealthOverrides,
): R {
  return {
    ...rules,
    flagScore: limits.watermelonFlagScore ?? rules.flagScore,
    signals: rules.signals.map((signal) => ({ ...signal, points: points[signal.code] ?? signal.points })),
  };
}

/** What the signs are read from; null = not known, and then the sign is not given. */
export interface WatermelonFacts {
  readonly self: Readonly<Record<string, Colour | null>>;
  readonly computed: Colour | null;
  /** Percent of the budget at completion. */
  readonly reportedPercent: number | null;
  readonly verifiedPercent: number | null;
  readonly spit: number | null;
  /** Tasks reported at 90 % or more and verified below. */
  readonly ninetyPercentTasks: number | null;
  readonly unreportedOverdueDays: number | null;
  readonly criticalDefects: number | null;
  readonly overdueNc: number | null;
  readonly workAfterOpenGate: boolean | null;
  readonly overtimeHours: number | null;
  readonly greenPeriodsWithoutNews: number | null;
}

export interface Watermelon {
  readonly flag: boolean;
  readonly score: number;
  readonly signals: readonly { readonly code: string; readonly points: number }[];
}

const rank: Readonly<Record<Colour, number>> = { green: 0, amber: 1, red: 2 };

/** Green outside, red inside: the signs W01–W11 that hold, their points, and whether they suffice. */
export function watermelon(facts: WatermelonFacts, rules: WatermelonRules): Watermelon {
  const signals = rules.signals.filter(({ code, parameters }) => {
    const parameter = (name: string): number => parameters[name] ?? Infinity;
    return signs[code]?.(facts, parameter) ?? false;
  });
  const score = signals.reduce((sum, { points }) => sum + points, 0);
  const isRosy = facts.self['overall'] === 'green' && levelsBetter(facts) > 0;
  return {
    flag: isRosy && score >= rules.flagScore,
    score,
    signals: signals.map(({ code, points }) => ({ code, points })),
  };
}

type Sign = (facts: WatermelonFacts, parameter: (name: string) => number) => boolean;

const levelsBetter = ({ self, computed }: WatermelonFacts): number => {
  const own = self['overall'] ?? null;
  return own === null || computed === null ? 0 : rank[computed] - rank[own];
};

const atLeast = (value: number | null, bound: number): boolean => value !== null && value >= bound;
const above = (value: number | null, bound: number): boolean => value !== null && value > bound;

const signs: Readonly<Record<string, Sign>> = {
  W01: (facts, parameter) => levelsBetter(facts) >= parameter('levels'),
  W02: (facts, parameter) => levelsBetter(facts) === parameter('levels'),
  W03: ({ reportedPercent, verifiedPercent }, parameter) =>
    reportedPercent !== null &&
    verifiedPercent !== null &&
    reportedPercent - verifiedPercent >= parameter('points'),
  W04: ({ spit, self }, parameter) =>
    spit !== null && spit < parameter('spit') && self['schedule'] === 'green',
  W05: ({ ninetyPercentTasks }, parameter) => atLeast(ninetyPercentTasks, parameter('tasks')),
  W06: ({ unreportedOverdueDays }, parameter) => above(unreportedOverdueDays, parameter('days')),
  W07: ({ criticalDefects, self }, parameter) =>
    atLeast(criticalDefects, parameter('defects')) && self['quality'] === 'green',
  W08: ({ workAfterOpenGate }) => workAfterOpenGate === true,
  W09: ({ overdueNc }, parameter) => atLeast(overdueNc, parameter('count')),
  W10: ({ overtimeHours }, parameter) => above(overtimeHours, parameter('hours')),
  W11: ({ greenPeriodsWithoutNews }, parameter) => atLeast(greenPeriodsWithoutNews, parameter('periods')),
};
