import type { HealthLimit, HealthOverrides, HealthRules } from '#engine/health/rules.ts';
import type { RuleParams } from '#platform/errors.ts';

/** Between which numbers a threshold makes sense, and in which steps. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const bounds = (min: number, max: number, step = 1): Bounds => ({ min, max, step });
const index = bounds(0.1, 2, 0.01);
const count = bounds(0, 1000);
const days = bounds(0, 365);

/** By the id of the measure. */
export const measureBounds: Readonly<Record<string, Bounds>> = {
  spit: index,
  slipPct: bounds(0, 200, 0.5),
  slipDays: days,
  overdueMilestones: count,
  milestoneOverdueDays: days,
  cpi: index,
  vacPct: bounds(-100, 0, 0.5),
  tcpi: bounds(1, 3, 0.01),
  scopeChangePct: bounds(0, 200, 0.5),
  oldestPendingChangeDays: days,
  criticalDefects: count,
  seriousDefects: count,
  overdueNc: count,
  reserveUsePct: bounds(0, 500),
  maxRiskScore: bounds(1, 25),
  keyRoleFillPct: bounds(0, 100, 0.5),
  maxLoadPct: bounds(50, 300),
  weeksAbove120: bounds(0, 52),
};

export const limitBounds: Readonly<Record<HealthLimit, Bounds>> = {
  indexMinPercentComplete: bounds(0, 50),
  tcpiMinPercentComplete: bounds(0, 100),
  tcpiMaxPercentComplete: bounds(0, 100),
  redWhenRedCount: bounds(1, 6),
  yellowWhenYellowCount: bounds(1, 6),
  watermelonFlagScore: bounds(1, 200),
};

export const pointBounds: Bounds = bounds(0, 100);

export interface ThresholdProblem {
  readonly rule:
    | 'health-rules.unknown'
    | 'health-rules.out-of-bounds'
    | 'health-rules.bounds-crossed'
    | 'health-rules.red-needed'
    | 'health-rules.tcpi-span';
  /** The measure, limit or sign it is about. */
  readonly id: string;
  readonly params: RuleParams;
}

const isWithin = (value: number, { min, max, step }: Bounds): boolean =>
  value >= min && value <= max && Math.abs(value / step - Math.round(value / step)) < 1e-6;

const outside = (id: string, value: number, within: Bounds): ThresholdProblem[] =>
  isWithin(value, within)
    ? []
    : [{ rule: 'health-rules.out-of-bounds', id, params: { what: nameOf(id), value, ...within } }];

/** Remarks name measures, limits and signs by their ids. */
const nameOf = (id: string) => ({ rule: `health-name.${id}` });

/** What keeps thresholds from being in force; `shipped` are the rules they change. */
export const thresholdProblems = (
  shipped: HealthRules & { readonly watermelon: { readonly signals: readonly { readonly code: string }[] } },
  { thresholds = {}, limits = {}, points = {} }: HealthOverrides,
): ThresholdProblem[] => {
  const measures = new Map(
    shipped.dimensions.flatMap((dimension) => dimension.measures.map((measure) => [measure.id, measure])),
  );
  const codes = new Set(shipped.watermelon.signals.map(({ code }) => code));
  return [
    ...Object.entries(thresholds).flatMap(([id, wanted]) => {
      const measure = measures.get(id);
      return measure ? measureProblems({ ...measure, ...wanted }, measure.yellow) : unknown(id);
    }),
    ...Object.entries(limits).flatMap(([id, value]) => outside(id, value, limitBounds[id as HealthLimit])),
    ...Object.entries(points).flatMap(([code, value]) =>
      codes.has(code) ? outside(code, value, pointBounds) : unknown(code),
    ),
    ...spanProblems({ ...shipped.applicability, ...limits }),
  ];
};

const unknown = (id: string): ThresholdProblem[] => [{ rule: 'health-rules.unknown', id, params: { id } }];

type Measure = HealthRules['dimensions'][number]['measures'][number];

const measureProblems = (
  { id, direction, green, yellow }: Measure,
  shippedYellow: number | null,
): ThresholdProblem[] => {
  const within = measureBounds[id];
  if (!within) return unknown(id);
  const far = [green, ...(yellow === null ? [] : [yellow])].flatMap((value) => outside(id, value, within));
  if (far.length > 0) return far.slice(0, 1);
  const about = { id, params: { what: nameOf(id), green, yellow } };
  if (yellow === null) return shippedYellow === null ? [] : [{ rule: 'health-rules.red-needed', ...about }];
  return isCrossed(direction, { green, yellow }) ? [{ rule: 'health-rules.bounds-crossed', ...about }] : [];
};

/** Whether the warning bound is stricter than the good one. */
export const isCrossed = (
  direction: 'up' | 'down',
  { green, yellow }: { readonly green: number; readonly yellow: number | null },
): boolean => yellow !== null && (direction === 'up' ? yellow > green : yellow < green);

const spanProblems = ({
  tcpiMinPercentComplete: from,
  tcpiMaxPercentComplete: to,
}: HealthRules['applicability']): ThresholdProblem[] =>
  from < to ? [] : [{ rule: 'health-rules.tcpi-span', id: 'tcpiMaxPercentComplete', params: { from, to } }];

/** Only what differs from the shipped rules; so a later version's new default holds where nothing was set. */
export const onlyChanged = (
  shipped: HealthRules & {
    readonly watermelon: {
      readonly flagScore: number;
      readonly signals: readonly { readonly code: string; readonly points: number }[];
    };
  },
  { thresholds = {}, limits = {}, points = {} }: HealthOverrides,
): Required<HealthOverrides> => {
  const measures = shipped.dimensions.flatMap((dimension) => dimension.measures);
  const shippedLimits = shippedLimitsOf(shipped);
  const kept = <T>(values: Readonly<Record<string, T>>, isOther: (id: string, value: T) => boolean) =>
    Object.fromEntries(Object.entries(values).filter(([id, value]) => isOther(id, value)));
  return {
    thresholds: kept(thresholds, (id, { green, yellow }) => {
      const measure = measures.find((one) => one.id === id);
      return measure?.green !== green || measure.yellow !== yellow;
    }),
    limits: kept(limits, (id, value) => shippedLimits[id as HealthLimit] !== value),
    points: kept(
      points,
      (code, value) => shipped.watermelon.signals.find((signal) => signal.code === code)?.points !== value,
    ),
  };
};

/** The limits as shipped, by name. */
export const shippedLimitsOf = ({
  applicability,
  overall,
  watermelon,
}: HealthRules & { readonly watermelon: { readonly flagScore: number } }): Record<HealthLimit, number> => ({
  indexMinPercentComplete: applicability.indexMinPercentComplete,
  tcpiMinPercentComplete: applicability.tcpiMinPercentComplete,
  tcpiMaxPercentComplete: applicability.tcpiMaxPercentComplete,
  redWhenRedCount: overall.redWhenRedCount,
  yellowWhenYellowCount: overall.yellowWhenYellowCount,
  watermelonFlagScore: watermelon.flagScore,
});
