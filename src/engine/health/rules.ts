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

/** What an enterprise sets otherwise: thresholds by the id of the measure. */
export interface HealthOverrides {
  readonly thresholds?: Readonly<Record<string, { readonly green: number; readonly yellow: number | null }>>;
}

/** The shipped rules with the thresholds of the enterprise in their place. */
export function rulesWith(rules: HealthRules, { thresholds = {} }: HealthOverrides): HealthRules {
  const changed = (measure: MeasureRule): MeasureRule => ({ ...measure, ...thresholds[measure.id] });
  return {
    ...rules,
    dimensions: rules.dimensions.map((dimension) => ({
      ...dimension,
      measures: dimension.measures.map(changed),
    })),
  };
}

/** The colour of one value. */
export function colourOf({ direction, green, yellow }: MeasureRule, value: number): Colour {
  const reaches = (bound: number): boolean => (direction === 'up' ? value >= bound : value <= bound);
  if (reaches(green)) return 'green';
  return yellow === null || reaches(yellow) ? 'amber' : 'red';
}
