/**
 * A project in whole periods of any length: activities that need capacities while they run. The
 * resource-constrained project scheduling problem (Pritsker et al. 1969; PS|prec|Cmax), with time
 * lags, release dates and capacities that vary in time. With projects that have due dates it is the
 * multi-project problem: resources one project alone asks for are its own, the others are shared.
 */
export interface LevellingProblem {
  readonly resources: readonly ProblemResource[];
  readonly activities: readonly ProblemActivity[];
  readonly links: readonly ProblemLink[];
  /** Where any has a due date, weighted tardiness counts before the makespan. */
  readonly projects?: readonly ProblemProject[];
}

export interface ProblemProject {
  readonly id: string;
  /** Finished by the end of this period; each later one costs `weight`. */
  readonly due?: number;
  /** 1 where absent: the higher, the more this project's lateness matters. */
  readonly weight?: number;
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
  /** Periods of work. */
  readonly duration: number;
  /** Units needed while it runs, by position in `resources`. */
  readonly demand: readonly number[];
  /** Not before this period; 0 where absent. */
  readonly release?: number;
  /** Id of its project. */
  readonly project?: string;
  /** May be interrupted after any period and continued later; otherwise it runs without a pause. */
  readonly preemptible?: boolean;
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
  /** Activities that are interrupted, with the stretches in which they run. */
  readonly splits: readonly Split[];
  /** In the problem's order; empty where it names none. */
  readonly projects: readonly LevelledProject[];
  /** Sum of weight × tardiness. */
  readonly weightedTardiness: number;
}

export interface Split {
  readonly activity: string;
  /** From each period to before another, in order of time. */
  readonly parts: readonly { readonly from: number; readonly to: number }[];
}

export interface LevelledProject {
  readonly id: string;
  /** Latest finish of its activities; 0 without any. */
  readonly finish: number;
  /** Periods beyond its due date. */
  readonly tardiness: number;
}

export interface InvalidProblem {
  readonly status: 'invalid';
  /** Stable id, e.g. `activity.demand-above-capacity`. */
  readonly rule: string;
  /** The activity, resource or link. */
  readonly at: string;
  readonly message: string;
}
