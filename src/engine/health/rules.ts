export type Colour = 'green' | 'amber' | 'red';

/**
 * How one measure is read. Up: value ≥ green is green, ≥ yellow is amber, else red; down: with ≤.
 * A null yellow: never worse than amber; equal values: no amber band.
 */
export interface MeasureRule {
  readonly id: string;
  readonly direction: 'up' | 'down';
  readonly green: number;
  readonly yellow: number | null;
}

export interface DimensionRule {
  readonly id: string;
  /** Weighs alone in the overall colour. */
  readonly core: boolean;
  readonly measures: readonly MeasureRule[];
}

/** The part of content/health/rag-rules.json that decides a colour. */
export interface HealthRules {
  readonly applicability: {
    readonly indexMinPercentComplete: number;
    readonly tcpiMinPercentComplete: number;
    readonly tcpiMaxPercentComplete: number;
  };
  readonly dimensions: readonly DimensionRule[];
  readonly overall: {
    readonly redWhenCoreRed: boolean;
    readonly redWhenRedCount: number;
    readonly yellowWhenAnyRed: boolean;
    readonly yellowWhenCoreYellow: boolean;
    readonly yellowWhenYellowCount: number;
  };
}

/** Single numbers of the rules beside the thresholds of the measures. */
export const healthLimits = [
  'indexMinPercentComplete',
  'tcpiMinPercentComplete',
  'tcpiMaxPercentComplete',
  'redWhenRedCount',
  'yellowWhenYellowCount',
  'watermelonFlagScore',
] as const;
export type HealthLimit = (typeof healthLimits)[number];

/** What an enterprise sets otherwise; what is left out is as shipped. */
export interface HealthOverrides {
  /** By the id of the measure. */
  readonly thresholds?: Readonly<Record<string, { readonly green: number; readonly yellow: number | null }>>;
  readonly limits?: Readonly<Partial<Record<HealthLimit, number>>>;
  /** Points of the signs of a too rosy self-rating, by their code. */
  readonly points?: Readonly<Record<string, number>>;
}

/** The shipped rules with what the enterprise sets otherwise in its place. */
export function rulesWith<R extends HealthRules>(
  rules: R,
  { thresholds = {}, limits = {} }: HealthOverrides,
): R {
  const changed = (measure: MeasureRule): MeasureRule => ({ ...measure, ...thresholds[measure.id] });
  const { applicability, overall } = rules;
  return {
    ...rules,
    applicability: {
      ...applicability,
      indexMinPercentComplete: limits.indexMinPercentComplete ?? applicability.indexMinPercentComplete,
      tcpiMinPercentComplete: limits.tcpiMinPercentComplete ?? applicability.tcpiMinPercentComplete,
      tcpiMaxPercentComplete: limits.tcpiMaxPercentComplete ?? applicability.tcpiMaxPercentComplete,
    },
    dimensions: rules.dimensions.map((dimension) => ({
      ...dimension,
      measures: dimension.measures.map(changed),
    })),
    overall: {
      ...overall,
      redWhenRedCount: limits.redWhenRedCount ?? overall.redWhenRedCount,
      yellowWhenYellowCount: limits.yellowWhenYellowCount ?? overall.yellowWhenYellowCount,
    },
  };
}

/** The colour of one value. */
export function colourOf({ direction, green, yellow }: MeasureRule, value: number): Colour {
  const reaches = (bound: number): boolean => (direction === 'up' ? value >= bound : value <= bound);
  if (reaches(green)) return 'green';
  return yellow === null || reaches(yellow) ? 'amber' : 'red';
}
