/**
 * The neutral plan: what every interchange format is read into, what the scheduler takes, what the
 * product stores. Plain readonly data; no clock, no time zone.
 *
 * Units. An instant is a `Minute`: whole minutes of local wall-clock time since 1970-01-01T00:00
 * (`Date.UTC` of the local fields / 60 000). A day is a `Day`: whole days since 1970-01-01.
 * Durations and work are minutes (of working time unless said otherwise), money is integer 分.
 */
export type Minute = number;
export type Day = number;

export interface Shift {
  /** Minutes after midnight, 0 ≤ from < to ≤ 1440. */
  readonly from: number;
  readonly to: number;
}

export interface CalendarException {
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
  /** Empty = non-working. */
  readonly shifts: readonly Shift[];
  readonly name?: string;
}

export interface PlanCalendar {
  readonly id: string;
  readonly name: string;
  /** Calendar whose week and exceptions apply where this one is silent. */
  readonly base: string | null;
  /** Index 0 = Sunday … 6 = Saturday; null = as the base calendar; [] = non-working. */
  readonly week: readonly (readonly Shift[] | null)[];
  /** Work-week variants that replace `week` within a span of days. */
  readonly workWeeks?: readonly {
    readonly from: Day;
    readonly to: Day;
    readonly week: readonly (readonly Shift[] | null)[];
  }[];
  /** Recurring exceptions are expanded by the reader. A later entry wins over an earlier one. */
  readonly exceptions: readonly CalendarException[];
}

export type LinkType = 'FS' | 'SS' | 'FF' | 'SF';
export type LagUnit = 'working' | 'elapsed' | 'percent' | 'elapsed-percent';

export interface PlanLink {
  /** Uids of tasks. */
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
  readonly lag: number;
  /** minutes for working/elapsed; per cent of the predecessor's duration otherwise. */
  readonly lagUnit: LagUnit;
}

export type ConstraintType = 'ASAP' | 'ALAP' | 'MSO' | 'MFO' | 'SNET' | 'SNLT' | 'FNET' | 'FNLT';

export interface PlanBaseline {
  /** 0–10. */
  readonly number: number;
  readonly start: Minute | null;
  readonly finish: Minute | null;
  readonly durationMinutes: number | null;
  readonly workMinutes: number | null;
  readonly costFen: number | null;
}

/**
 * An interruption of a task: once so much of it is worked, it rests for so long. Both are minutes of
 * the task's calendar (of the clock where its duration is), so the gap moves with the task.
 */
export interface PlanPause {
  readonly afterMinutes: number;
  readonly pauseMinutes: number;
}

export type CustomValue = string | number | boolean;

export interface PlanTask {
  readonly uid: string;
  /** Row number in the source (1-based), for messages. */
  readonly id: number;
  readonly wbs: string;
  readonly outlineLevel: number;
  readonly name: string;
  readonly parent: string | null;
  readonly summary: boolean;
  readonly milestone: boolean;
  readonly active: boolean;
  readonly manual: boolean;
  readonly durationMinutes: number;
  /** The duration counts every minute of the clock, not working time. */
  readonly durationElapsed: boolean;
  readonly estimated: boolean;
  readonly calendar: string | null;
  readonly ignoresResourceCalendar: boolean;
  readonly constraint: ConstraintType;
  readonly constraintAt: Minute | null;
  readonly deadline: Minute | null;
  readonly priority: number;
  readonly percentComplete: number;
  readonly physicalPercent: number | null;
  readonly actualStart: Minute | null;
  readonly actualFinish: Minute | null;
  readonly actualDurationMinutes: number | null;
  readonly remainingDurationMinutes: number | null;
  readonly stop: Minute | null;
  readonly resume: Minute | null;
  /** Dates a person gave a manually scheduled task; links do not move them. */
  readonly manualStart?: Minute | null;
  readonly manualFinish?: Minute | null;
  readonly levelingDelayMinutes: number;
  /** Of a split task: its interruptions in order, none of them part of its duration. */
  readonly pauses?: readonly PlanPause[];
  readonly workMinutes: number | null;
  readonly actualWorkMinutes: number | null;
  readonly costFen: number | null;
  readonly actualCostFen: number | null;
  readonly fixedCostFen: number | null;
  readonly notes: string | null;
  /** What the file says; an oracle, never copied into computed dates. */
  readonly filed: {
    readonly start: Minute | null;
    readonly finish: Minute | null;
    readonly lateStart: Minute | null;
    readonly lateFinish: Minute | null;
    readonly totalSlackMinutes: number | null;
    readonly freeSlackMinutes: number | null;
    readonly critical: boolean | null;
  };
  readonly baselines: readonly PlanBaseline[];
  /** By the field's alias, or its name where it has none. */
  readonly custom: Readonly<Record<string, CustomValue>>;
}

export type ResourceKind = 'work' | 'material' | 'cost';

export interface PlanResource {
  readonly uid: string;
  readonly name: string;
  readonly kind: ResourceKind;
  readonly initials: string | null;
  readonly email: string | null;
  readonly group: string | null;
  /** 1 = one full-time unit. */
  readonly maxUnits: number;
  readonly calendar: string | null;
  readonly costPerHourFen: number | null;
  readonly costPerUseFen: number | null;
  readonly notes: string | null;
  readonly custom: Readonly<Record<string, CustomValue>>;
}

export interface PlanAssignment {
  readonly uid: string;
  readonly task: string;
  readonly resource: string;
  readonly units: number;
  readonly workMinutes: number | null;
  readonly actualWorkMinutes: number | null;
  readonly remainingWorkMinutes: number | null;
  readonly costFen: number | null;
  readonly start: Minute | null;
  readonly finish: Minute | null;
  readonly delayMinutes: number;
}

export interface Plan {
  readonly source: {
    readonly format: 'mspdi' | 'xer' | 'planner' | 'ganttproject' | 'sheet' | 'zhongshu';
    readonly application: string | null;
    /** The number under which the source knows the project, where it states one. */
    readonly projectCode?: string;
  };
  readonly name: string;
  readonly start: Minute;
  readonly finish: Minute | null;
  /** The date the plan must be finished by, where the source demands one. */
  readonly mustFinish?: Minute;
  readonly statusDate: Minute | null;
  readonly scheduleFrom: 'start' | 'finish';
  readonly minutesPerDay: number;
  readonly minutesPerWeek: number;
  readonly daysPerMonth: number;
  readonly criticalSlackMinutes: number;
  /** Late dates are reckoned back from each end of the network by itself, so that each has a critical path. */
  readonly criticalFromEachEnd?: boolean;
  /** Default working day, minutes after midnight. */
  readonly dayStart: number;
  readonly dayFinish: number;
  readonly calendar: string;
  readonly calendars: readonly PlanCalendar[];
  readonly tasks: readonly PlanTask[];
  readonly links: readonly PlanLink[];
  readonly resources: readonly PlanResource[];
  readonly assignments: readonly PlanAssignment[];
  readonly currency: string | null;
  /** Primavera: data date before which nothing unstarted may be scheduled; which calendar a lag runs on. */
  readonly dataDate: Minute | null;
  /** Must and no-later-than constraints bind even against links; absent: as the source's tool does. */
  readonly honoursConstraints?: boolean;
  readonly lagCalendar: 'successor' | 'predecessor' | 'project' | 'elapsed';
}

/** One thing of the source that the plan could not keep, or doubts. */
export interface PlanRemark {
  /** Stable id, e.g. `mspdi.timephased-dropped`. */
  readonly rule: string;
  /** Path or task in the source, e.g. `Task 12 (设计) / TimephasedData`. */
  readonly at: string;
  readonly what: string;
  /** Values for the rule's text in another language. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export type ReadPlan =
  | { readonly status: 'read'; readonly plan: Plan; readonly lost: readonly PlanRemark[] }
  | {
      readonly status: 'unreadable';
      readonly rule: string;
      readonly at: string;
      readonly message: string;
      readonly params?: Readonly<Record<string, string | number>>;
    };
