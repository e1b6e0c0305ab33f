import type { ReactNode } from 'react';
import type { TimeUnit } from './timescale.ts';

export type RowKind = 'task' | 'summary' | 'milestone';

/** From one minute to another. */
export interface GanttPart {
  readonly start: number;
  readonly finish: number;
}

/** One line of the plan. Rows come in outline order (a parent directly before its descendants). */
export interface GanttRow {
  readonly id: string;
  readonly parentId: string | null;
  /** 1 = outermost. */
  readonly level: number;
  readonly wbs: string;
  readonly name: string;
  readonly owner?: string | undefined;
  /** Minutes since 1970-01-01 of the local wall clock; null = not scheduled. */
  readonly start: number | null;
  readonly finish: number | null;
  /** Of a split task: the stretches in which it is worked, in order of time. */
  readonly parts?: readonly GanttPart[] | undefined;
  /** 0…1. */
  readonly progress: number;
  readonly kind: RowKind;
  readonly critical: boolean;
  readonly baselineStart?: number | null | undefined;
  readonly baselineFinish?: number | null | undefined;
  readonly deadline?: number | null | undefined;
  readonly durationLabel: string;
  /** Further texts by key, such as slack and driver for the tooltip. */
  readonly cells?: Readonly<Record<string, string>> | undefined;
}

export type GanttLinkType = 'FS' | 'SS' | 'FF' | 'SF';

export interface GanttLink {
  readonly from: string;
  readonly to: string;
  readonly type: GanttLinkType;
  readonly critical?: boolean | undefined;
}

export interface GanttLayers {
  readonly baseline: boolean;
  readonly links: boolean;
  readonly critical: boolean;
  readonly labels: boolean;
}

/** Everything about the way of looking that a link or a saved view would keep. */
export interface GanttView {
  readonly pixelsPerDay: number;
  readonly collapsed: ReadonlySet<string>;
  /** Width of the table in px; a narrow screen may give it less. */
  readonly gridWidth: number;
  readonly layers: GanttLayers;
}

export interface GridColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly align?: 'end' | undefined;
  readonly cell: (row: Row) => ReactNode;
}

/** Asks for the text of one header cell; `width` lets a wide cell say more. */
export interface HeaderCell {
  readonly unit: TimeUnit;
  /** First day of the cell, days since 1970-01-01. */
  readonly day: number;
  readonly width: number;
}

export interface TooltipText {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

export interface ZoomTexts {
  readonly zoom: string;
  readonly units: Readonly<Record<'day' | 'week' | 'month' | 'quarter' | 'year', string>>;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly today: string;
  readonly fit: string;
}

export interface GanttTexts extends ZoomTexts {
  /** Accessible name of the table. */
  readonly grid: string;
  /** Accessible name of the drawing. */
  readonly chart: string;
  readonly toolbar: string;
  readonly splitter: string;
  readonly empty: string;
  readonly columns: Readonly<Record<'name' | 'owner' | 'start' | 'finish' | 'duration', string>>;
  readonly collapseAll: string;
  readonly expandAll: string;
  readonly expandTo: string;
  readonly level: (level: number) => string;
  readonly layers: Readonly<Record<keyof GanttLayers, string>>;
  readonly layersGroup: string;
  readonly legend: Readonly<
    Record<
      | 'done'
      | 'remaining'
      | 'split'
      | 'critical'
      | 'baseline'
      | 'milestone'
      | 'summary'
      | 'deadline'
      | 'today',
      string
    >
  >;
  readonly date: (minute: number) => string;
  readonly header: (cell: HeaderCell) => string;
  readonly tooltip: (row: GanttRow) => TooltipText;
  /** Text to the right of a bar; the row's name when absent. */
  readonly barLabel?: ((row: GanttRow) => string) | undefined;
}
