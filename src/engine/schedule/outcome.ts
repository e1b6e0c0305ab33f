import type { Span } from '../spans.ts';
import type { ConstraintType, LagUnit, LinkType, Minute } from '../plan.ts';

/** Why a task starts when it does (for a begun task: since when it runs). */
export type Driver =
  | {
      readonly by:
        | 'project-start'
        | 'data-date'
        | 'actual'
        | 'manual'
        | 'as-late-as-possible'
        | 'levelling'
        | 'inactive';
    }
  | {
      readonly by: 'link';
      /** Uid of the task at the other end, a summary where the link is the summary's. */
      readonly from: string;
      readonly type: LinkType;
      readonly lag: number;
      readonly lagUnit: LagUnit;
    }
  | { readonly by: 'constraint'; readonly constraint: ConstraintType; readonly at: Minute | null }
  /** The constraint of the summary of that uid. */
  | { readonly by: 'summary'; readonly uid: string }
  /** A summary starts with the task of that uid below it. */
  | { readonly by: 'task-below'; readonly uid: string };

export interface ScheduledTask {
  readonly uid: string;
  readonly id: number;
  readonly name: string;
  readonly summary: boolean;
  readonly start: Minute;
  readonly finish: Minute;
  readonly lateStart: Minute;
  readonly lateFinish: Minute;
  /** Working minutes of the task's calendar. */
  readonly totalSlackMinutes: number;
  readonly freeSlackMinutes: number;
  readonly critical: boolean;
  readonly driver: Driver;
  /** Of a split task: the stretches in which it is worked, in order of time. */
  readonly parts?: readonly Span[];
}

export interface ScheduleWarning {
  /** Stable id, e.g. `link.unknown-task`. */
  readonly rule: string;
  readonly at: string;
  readonly message: string;
}

export type Schedule =
  | {
      readonly status: 'scheduled';
      /** In the plan's order. */
      readonly tasks: readonly ScheduledTask[];
      readonly start: Minute;
      readonly finish: Minute;
      readonly warnings: readonly ScheduleWarning[];
    }
  | {
      readonly status: 'cyclic';
      /** The tasks of one cycle, each a predecessor of the next and the last of the first. */
      readonly tasks: readonly { readonly uid: string; readonly id: number; readonly name: string }[];
    }
  | InvalidPlan;

export interface InvalidPlan {
  readonly status: 'invalid';
  /** Stable id, e.g. `task.duration`. */
  readonly rule: string;
  readonly at: string;
  readonly message: string;
}

/** A task in a message: `任务 12(设计)`. */
export function nameOf(task: { readonly id: number; readonly name: string } | undefined): string {
  return task === undefined ? '任务 ?' : `任务 ${task.id}(${task.name})`;
}
