/**
 * A project in whole periods of any length: activities that need capacities while they run. The
 * resource-constrained project scheduling problem (Pritsker et al. 1969; PS|prec|Cmax), with time
 * lags, release dates and capacities that vary in time.
 */
export interface LevellingProblem {
  readonly resources: readonly ProblemResource[];
  readonly activities: readonly ProblemActivity[];
  readonly links: readonly ProblemLink[];
}

export interface ProblemResource {
  readonly id: string;
  /** Units there are in every period up to the first change. */
  readonly capacity: number;
  /** From a period on there are as many units; in order of time. */
  readonly changes?: readonly { readonly from: number; readonly capacity: number }[];
}

export interface ProblemActivity {
  readonly id: string;
  /** Periods, without a pause. */
  readonly duration: number;
  /** Units needed while it runs, by position in `resources`. */
  readonly demand: readonly number[];
  /** Not before this period; 0 where absent. */
  readonly release?: number;
}

/** The second activity starts no earlier than the end of the first and `lag` periods. */
export interface ProblemLink {
  readonly from: string;
  readonly to: string;
  /** Negative for a lead. */
  readonly lag?: number;
}

/** How long to search. */
export interface LevellingEffort {
  /** Schedules to generate at most; every forward or backward pass is one. */
  readonly schedules: number;
  /** Any whole number; the same seed gives the same answer. */
  readonly seed: number;
  /** Asked every few schedules; true ends the search with what has been found. */
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: LevellingProgress) => void;
}

export interface LevellingProgress {
  readonly schedules: number;
  readonly makespan: number;
  readonly bound: number;
}

export type LevellingResult =
  | Levelled
  | {
      readonly status: 'cyclic';
      /** Ids of the activities of one cycle, each a predecessor of the next. */
      readonly activities: readonly string[];
    }
  | InvalidProblem;

export interface Levelled {
  readonly status: 'levelled';
  /** By activity, in the problem's order. */
  readonly start: readonly number[];
  readonly finish: readonly number[];
  /** The latest finish. */
  readonly makespan: number;
  /** No schedule can be shorter. */
  readonly bound: number;
  /** The makespan has been shown to be the least there is. */
  readonly provenOptimal: boolean;
  /** Schedules generated. */
  readonly schedules: number;
}

export interface InvalidProblem {
  readonly status: 'invalid';
  /** Stable id, e.g. `activity.demand-above-capacity`. */
  readonly rule: string;
  /** The activity, resource or link. */
  readonly at: string;
  readonly message: string;
}
