/** Metric catalogue and health rules. Every threshold is the default of a setting. */
import type { Bilingual, Named, Versioned } from './common.ts';

/** metrics/metrics.json */
export type MetricFile = Versioned & {
  readonly minimumSample: number;
  readonly trendPeriods: number;
  readonly rules: readonly Bilingual[];
  /** metrics to be read side by side */
  readonly pairs: readonly { readonly codes: readonly string[] }[];
  readonly metrics: readonly CatalogueMetric[];
};
export type CatalogueMetric = Bilingual & {
  readonly code: string;
  readonly formula: Bilingual;
  readonly source: Bilingual;
  readonly unit: MetricUnit;
  readonly direction: 'up' | 'down';
  readonly thresholds: readonly MetricThreshold[];
  readonly cadence: 'weekly' | 'monthly' | 'quarterly' | 'half-yearly';
  readonly note?: Bilingual;
};
export type MetricUnit = 'percent' | 'index' | 'points' | 'workdays' | 'ratio' | 'stars';
/** up: value ≥ green is green, ≥ yellow is yellow, else red; down: with ≤; a null yellow: never worse than yellow */
export type MetricThreshold = {
  readonly measure?: Bilingual;
  readonly unit?: MetricUnit;
  readonly green: number;
  readonly yellow: number | null;
  /** green only up to this value */
  readonly greenMax?: number;
  readonly warnAbove?: number;
};

/** health/rag-rules.json */
export type HealthRuleFile = Versioned & {
  readonly applicability: {
    readonly indexMinPercentComplete: number;
    readonly tcpiMinPercentComplete: number;
    readonly tcpiMaxPercentComplete: number;
    readonly scheduleIndexOnlySpitAbovePercentComplete: number;
    readonly scheduleIndexOnlySpitAboveElapsedShare: number;
    readonly noBaseline: 'N';
  };
  readonly dimensions: readonly HealthDimension[];
  readonly thresholdReading: Bilingual;
  readonly overall: {
    readonly redWhenCoreRed: boolean;
    readonly redWhenRedCount: number;
    readonly yellowWhenAnyRed: boolean;
    readonly yellowWhenCoreYellow: boolean;
    readonly yellowWhenYellowCount: number;
  };
  readonly override: {
    readonly levels: number;
    readonly validReportPeriods: number;
    readonly approver: string;
    readonly portfolioUses: 'computed';
  };
  readonly duties: {
    readonly yellow: Bilingual;
    readonly red: Bilingual;
    readonly recoveryPlanWorkDays: number;
    readonly forcedGateAfterRedPeriods: number;
  };
  readonly watermelon: {
    readonly flagScore: number;
    readonly requires: Bilingual;
    readonly healthCheckWorkDays: number;
    readonly lenientOccurrences: number;
    readonly signals: readonly (WatermelonSignal & { readonly points: number })[];
    readonly optionalSignals: readonly WatermelonSignal[];
  };
  readonly milestoneTrend: {
    readonly yellowAfterRises: number;
    readonly redAfterRises: number;
    readonly redSingleSlipDays: number;
    readonly unstableDirectionChanges: number;
    readonly compressionPct: number;
  };
};
export type HealthDimension = Named & {
  readonly core: boolean;
  readonly combine: 'worst';
  readonly measures: readonly HealthMeasure[];
};
/** a null yellow means the worst colour is yellow; equal values mean there is no yellow band */
export type HealthMeasure = Named & {
  readonly unit: 'index' | 'percent' | 'workdays' | 'days' | 'weeks' | 'count' | 'points';
  readonly direction: 'up' | 'down';
  readonly green: number;
  readonly yellow: number | null;
  readonly redWhen?: Bilingual;
};
export type WatermelonSignal = Bilingual & {
  readonly code: string;
  readonly parameters: Readonly<Record<string, number>>;
};
