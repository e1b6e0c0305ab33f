import type { HeaderCell, TooltipText, ZoomTexts } from '../gantt/model.ts';

/** Of a project that has ended there is no health to tell, which is not the same as not knowing it. */
export type Health = 'good' | 'warning' | 'severe' | 'unknown' | 'ended';

export interface TimelineMilestone {
  readonly minute: number;
  readonly name: string;
  readonly isReached: boolean;
}

/** A task drawn as a thin line inside its project's row. */
export interface TimelineTask {
  readonly start: number;
  readonly finish: number;
  readonly critical: boolean;
  /** When a split task is worked; absent for a task in one piece. */
  readonly parts?: readonly { readonly start: number; readonly finish: number }[] | undefined;
}

/** One project. Moments are minutes since 1970-01-01 of the local wall clock. */
export interface TimelineRow {
  readonly id: string;
  readonly name: string;
  /** Second line below the name: code, department, manager. */
  readonly note: string;
  readonly group: string;
  readonly start: number | null;
  readonly finish: number | null;
  /** 0…1. */
  readonly progress: number;
  readonly baselineStart: number | null;
  readonly baselineFinish: number | null;
  readonly health: Health;
  readonly milestones: readonly TimelineMilestone[];
  readonly tasks?: readonly TimelineTask[] | undefined;
}

export interface TimelineGroup {
  readonly key: string;
  readonly title: string;
}

export interface TimelineView {
  readonly pixelsPerDay: number;
  /** Keys of folded groups. */
  readonly collapsed: ReadonlySet<string>;
  readonly gridWidth: number;
}

export interface TimelineTexts extends ZoomTexts {
  /** Accessible name of the table. */
  readonly grid: string;
  /** Accessible name of the drawing. */
  readonly chart: string;
  readonly toolbar: string;
  readonly splitter: string;
  readonly empty: string;
  readonly name: string;
  readonly health: Readonly<Record<Health, string>>;
  readonly legend: Readonly<Record<'baseline' | 'reached' | 'open' | 'today', string>>;
  readonly count: (projects: number) => string;
  readonly header: (cell: HeaderCell) => string;
  readonly tooltip: (row: TimelineRow) => TooltipText;
  /** Text to the right of a bar; nothing when absent. */
  readonly barLabel?: ((row: TimelineRow) => string) | undefined;
}
