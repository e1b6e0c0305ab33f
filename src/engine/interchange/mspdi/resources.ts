import type { PlanAssignment, PlanResource, ResourceKind } from '../../plan.ts';
import type { Span } from '../../spans.ts';
import { takeChildren, takeList } from '../fields.ts';
import type { Fields } from '../fields.ts';
import type { XmlRecord } from '../records.ts';
import type { Tally } from '../tally.ts';
import { readCustom } from './custom.ts';
import type { FiledCustom } from './custom.ts';
import { workedSpans } from './splits.ts';

export interface FiledResource {
  readonly resource: Omit<PlanResource, 'custom'>;
  readonly custom: readonly FiledCustom[];
}

export interface FiledAssignment {
  readonly task: string;
  /** Null where nobody is assigned; such a record only spreads the task's work over time. */
  readonly assignment: PlanAssignment | null;
  readonly timephased: number;
  /** Stretches in which there is work, as far as the file spreads it over time. */
  readonly worked: readonly Span[];
}

interface Reading {
  readonly fields: Fields;
  readonly tally: Tally;
}

/** Reads a `Resource`; null for blank rows and for the placeholder that stands for "nobody". */
export function readResource(record: XmlRecord, { fields, tally }: Reading): FiledResource | null {
  const uid = fields.text(record, 'UID');
  const blank = fields.flag(record, 'IsNull') === true;
  if (blank) tally.add('plan.blank-rows-skipped', 'Resources');
  else if (uid === '0') tally.add('plan.placeholder-resource', 'Resources');
  if (blank || uid === null || uid === '0') return null;
  const filed: FiledResource = {
    resource: {
      uid,
      name: fields.text(record, 'Name') ?? '',
      kind: readKind(record, fields),
      initials: fields.text(record, 'Initials'),
      email: fields.text(record, 'EmailAddress'),
      group: fields.text(record, 'Group'),
      maxUnits: fields.number(record, 'MaxUnits') ?? 1,
      calendar: fields.text(record, 'CalendarUID'),
      costPerHourFen: hourlyFen(fields.number(record, 'StandardRate')),
      costPerUseFen: fields.whole(record, 'CostPerUse'),
      notes: fields.text(record, 'Notes'),
    },
    custom: readCustom(record, fields, tally),
  };
  readRates(record, { fields, tally }, filed.resource);
  const periods = takeList(record, 'AvailabilityPeriods', 'AvailabilityPeriod').length;
  if (periods > 0) tally.add('plan.availability', `Resource ${uid} (${filed.resource.name})`, '', periods);
  tally.leftover(record);
  return filed;
}

/** Rates are filed per hour whatever unit they are shown in, in units of the currency, not hundredths. */
const hourlyFen = (rate: number | null): number | null => (rate === null ? null : Math.round(rate * 100));

function readKind(record: XmlRecord, fields: Fields): ResourceKind {
  const isCost = fields.flag(record, 'IsCostResource') === true;
  const type = fields.whole(record, 'Type');
  if (isCost || type === 2) return 'cost';
  return type === 0 ? 'material' : 'work';
}

/** The rate in force is filed twice; every other entry of the rate tables is lost. */
function readRates(record: XmlRecord, { fields, tally }: Reading, kept: FiledResource['resource']): void {
  let others = 0;
  for (const rate of takeList(record, 'Rates', 'Rate')) {
    const table = fields.whole(rate, 'RateTable') ?? 0;
    const standard = hourlyFen(fields.number(rate, 'StandardRate'));
    const perUse = fields.whole(rate, 'CostPerUse');
    const repeats = table === 0 && standard === kept.costPerHourFen && perUse === kept.costPerUseFen;
    if (!repeats) others += 1;
  }
  if (others > 0) tally.add('plan.rate-later', `Resource ${kept.uid} (${kept.name})`, '', others);
}

/** Reads an `Assignment`; null when it names no task. */
export function readAssignment(
  record: XmlRecord,
  row: number,
  { fields, tally }: Reading,
): FiledAssignment | null {
  const task = fields.text(record, 'TaskUID');
  const resource = fields.text(record, 'ResourceUID');
  const timephased = takeChildren(record, 'TimephasedData');
  if (task === null) {
    noteUnassigned(tally);
    return null;
  }
  const worked = workedSpans(timephased);
  if (resource === null || resource === '-65535' || resource === '0' || resource === '-1')
    return { task, assignment: null, timephased: 0, worked };
  const assignment: PlanAssignment = {
    uid: fields.text(record, 'UID') ?? `row-${row}`,
    task,
    resource,
    units: fields.number(record, 'Units') ?? 1,
    workMinutes: fields.duration(record, 'Work'),
    actualWorkMinutes: fields.duration(record, 'ActualWork'),
    remainingWorkMinutes: fields.duration(record, 'RemainingWork'),
    costFen: fields.whole(record, 'Cost'),
    start: fields.instant(record, 'Start'),
    finish: fields.instant(record, 'Finish'),
    delayMinutes: Math.round((fields.number(record, 'Delay') ?? 0) / 10),
  };
  tally.leftover(record);
  return { task, assignment, timephased: timephased.length, worked };
}

/** An assignment of nobody, which is lost unless it tells of the pauses of a task. */
export const noteUnassigned = (tally: Tally): void => tally.add('plan.assignment-unassigned', 'Assignments');
