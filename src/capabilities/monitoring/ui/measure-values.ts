import type { Measure, MeasureFacts, NewMeasure } from '../schema.ts';

const sums = ['bacFen', 'pvFen', 'evFen', 'acFen', 'eacFen'] as const;
/** Facts a person enters as they are; the reserve is money and stands apart. */
export const plainFacts = [
  'scopeChangePct',
  'oldestPendingChangeDays',
  'criticalDefects',
  'seriousDefects',
  'overdueNc',
  'keyRoleFillPct',
  'maxLoadPct',
  'weeksAbove120',
] as const;

type Figures = Partial<
  Record<(typeof sums)[number] | (typeof plainFacts)[number] | 'contingencyReserve', number | null>
>;
/** The figures of a period as the form holds them: money in the unit of the enterprise. */
export type MeasureValues = Figures & {
  readonly period?: string;
  readonly asOf?: string;
  readonly percentComplete?: number | null;
  readonly reportedPercent?: number | null;
  readonly spiT?: number | null;
  readonly selfOverall?: 'green' | 'amber' | 'red' | null;
  readonly reason?: string;
};

export const valuesOfMeasure = (measure: Measure, scale: number): MeasureValues => {
  const inUnit = (fen: number | null | undefined): number | null =>
    fen === null || fen === undefined ? null : fen / scale;
  return {
    ...Object.fromEntries(sums.map((key) => [key, inUnit(measure[key])])),
    ...Object.fromEntries(plainFacts.map((key) => [key, measure.facts[key] ?? null])),
    contingencyReserve: inUnit(measure.facts['contingencyReserveFen']),
    asOf: measure.asOf,
    percentComplete: measure.percentComplete,
    reportedPercent: measure.reportedPercent,
    spiT: measure.spiT,
    selfOverall: measure.selfHealth['overall'] ?? null,
  };
};

/** What is sent; facts the form does not show stay as they were. */
export const measureBody = (
  values: MeasureValues,
  scale: number,
  former: Measure | null,
): Omit<NewMeasure, 'period'> => {
  const fen = (value: number | null | undefined): number | null =>
    value === null || value === undefined ? null : Math.round(value * scale);
  const reserve = fen(values.contingencyReserve);
  const entered: [string, number | null][] = [
    ...plainFacts.map((key): [string, number | null] => [key, values[key] ?? null]),
    ['contingencyReserveFen', reserve],
  ];
  const shown = new Set<string>(entered.map(([key]) => key));
  const kept = Object.entries(former?.facts ?? {}).filter(([key]) => !shown.has(key));
  const facts = Object.fromEntries([
    ...kept,
    ...entered.filter(([, value]) => value !== null),
  ]) as MeasureFacts;
  const { overall: _overall, ...self } = former?.selfHealth ?? {};
  return {
    asOf: values.asOf ?? '',
    bacFen: fen(values.bacFen),
    pvFen: fen(values.pvFen),
    evFen: fen(values.evFen),
    acFen: fen(values.acFen),
    eacFen: fen(values.eacFen),
    percentComplete: values.percentComplete ?? null,
    reportedPercent: values.reportedPercent ?? null,
    spiT: values.spiT ?? null,
    facts,
    selfHealth: { ...self, ...(values.selfOverall ? { overall: values.selfOverall } : {}) },
  };
};
