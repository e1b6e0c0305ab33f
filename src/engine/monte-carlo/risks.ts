import type { Minute } from '../plan.ts';
import type { Bounds, Distribution, ThreePoint } from './distribution.ts';

/** What is known of one task's figures beyond its planned ones. */
export interface Estimate {
  /** Uid. */
  readonly task: string;
  /** Of the whole duration, in minutes of the task's working time. */
  readonly minutes: Distribution | null;
  /** Of the cost that does not grow with time, in 分. */
  readonly costFen: Distribution | null;
}

/**
 * A cause that stretches all its tasks alike, such as the productivity of a team; what its tasks
 * have in common correlates them (risk driver method, AACE 57R-09).
 */
export interface RiskDriver {
  readonly id: string;
  readonly name: string;
  /** 0–1: how likely it plays a part at all. */
  readonly probability: number;
  /** By which durations are multiplied. */
  readonly factor: Distribution;
  readonly tasks: Reach;
}

/** Something that may happen: then each task it hits lasts longer (shorter), and money is spent (saved). */
export interface RiskEvent {
  readonly id: string;
  readonly name: string;
  /** 0–1. */
  readonly probability: number;
  /** Added to the duration of each task it hits. */
  readonly minutes: Distribution | null;
  readonly costFen: Distribution | null;
  readonly tasks: Reach;
}

/** Uids of tasks, a summary standing for every task below it; or all of the plan. */
export type Reach = readonly string[] | 'all';

/** Durations that rise and fall together without a driver that says why. */
export interface Correlation {
  readonly id: string;
  /** Rank correlation of any two of the tasks, from 0 to below 1. */
  readonly coefficient: number;
  readonly tasks: Reach;
}

export interface Risks {
  readonly estimates: readonly Estimate[];
  readonly drivers: readonly RiskDriver[];
  readonly events: readonly RiskEvent[];
  readonly correlations: readonly Correlation[];
}

export const NO_RISKS: Risks = { estimates: [], drivers: [], events: [], correlations: [] };

export interface SimulationSettings {
  /** 1–1,000,000. */
  readonly iterations: number;
  /** A safe integer; the same seed draws the same for the same tasks, also in another plan. */
  readonly seed: number;
  /** The distribution of three-point estimates that name none, and of the default spread. */
  readonly threePoint: ThreePoint;
  /** What optimistic and pessimistic mean where triangular estimates do not say. */
  readonly bounds: Bounds;
  /** Optimistic, most likely and pessimistic duration of tasks without an estimate, as shares of the planned one. */
  readonly spread: { readonly low: number; readonly mode: number; readonly high: number };
  /** What the plan is to keep. */
  readonly target: { readonly finish: Minute | null; readonly costFen: number | null };
}

/** Three points make a triangle, the practice for experts' estimates; a plan without any is taken to run 10 % short to 30 % over. */
export const USUAL_SETTINGS: SimulationSettings = {
  iterations: 5000,
  seed: 1,
  threePoint: 'triangular',
  bounds: 'ends',
  spread: { low: 0.9, mode: 1, high: 1.3 },
  target: { finish: null, costFen: null },
};

export const MOST_ITERATIONS = 1_000_000;
