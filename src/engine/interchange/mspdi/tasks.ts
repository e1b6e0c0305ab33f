import type { ConstraintType, LagUnit, LinkType, PlanBaseline, PlanLink, PlanTask } from '../../plan.ts';
import { takeChildren } from '../fields.ts';
import type { Fields } from '../fields.ts';
import type { XmlRecord } from '../records.ts';
import type { Tally } from '../tally.ts';
import { readCustom } from './custom.ts';
import type { FiledCustom } from './custom.ts';
import { readDuration, readInstant } from '../values.ts';

/** A task before its outline parent, calendar and custom fields are resolved. */
export interface FiledTask {
  readonly task: Omit<PlanTask, 'parent' | 'custom' | 'summary'>;
  readonly custom: readonly FiledCustom[];
  readonly links: readonly PlanLink[];
  readonly timephased: number;
}

export interface TaskReading {
  readonly fields: Fields;
  readonly tally: Tally;
}

const constraints: readonly ConstraintType[] = ['ASAP', 'ALAP', 'MSO', 'MFO', 'SNET', 'SNLT', 'FNET', 'FNLT'];
const linkTypes: readonly LinkType[] = ['FF', 'FS', 'SF', 'SS'];
const elapsedFormats = new Set([4, 6, 8, 10, 12, 36, 38, 40, 42, 44]);
const tenths = (value: number | null): number | null => (value === null ? null : Math.round(value / 10));

/** Reads a `Task`; null for a blank row. `row` numbers tasks whose file gives them no ID. */
export function readTask(record: XmlRecord, row: number, reading: TaskReading): FiledTask | null {
  const { fields, tally } = reading;
  if (fields.flag(record, 'IsNull') === true) {
    tally.add('plan.blank-rows-skipped', 'Tasks');
    return null;
  }
  const id = fields.whole(record, 'ID') ?? row;
  const uid = fields.text(record, 'UID') ?? `row-${id}`;
  const external = fields.flag(record, 'ExternalTask') === true;
  if (external) tally.add('plan.external-task', 'Tasks');
  if (fields.flag(record, 'IsSubproject') === true) tally.add('plan.subproject', 'Tasks');
  const filed: FiledTask = {
    task: {
      uid,
      id,
      ...readIdentity(record, fields),
      ...readManual(record, { fields, isExternal: external }),
      ...readDurations(record, reading),
      ...readConstraint(record, reading),
      ...readProgress(record, fields),
      ...readMoney(record, fields),
      filed: readFiled(record, fields),
      baselines: takeChildren(record, 'Baseline').flatMap((entry) => readBaseline(entry, reading)),
    },
    custom: readCustom(record, fields, tally),
    links: takeChildren(record, 'PredecessorLink').flatMap((entry) => readLink(entry, uid, reading)),
    timephased: takeChildren(record, 'TimephasedData').length,
  };
  dropCopies(record, filed);
  tally.leftover(record);
  return filed;
}

function readIdentity(record: XmlRecord, fields: Fields) {
  const outlineNumber = fields.text(record, 'OutlineNumber');
  const wbs = fields.text(record, 'WBS') ?? outlineNumber ?? '';
  fields.flag(record, 'Summary');
  return {
    wbs,
    outlineLevel: Math.max(0, fields.whole(record, 'OutlineLevel') ?? 1),
    name: fields.text(record, 'Name') ?? '',
    milestone: fields.flag(record, 'Milestone') === true,
    active: fields.flag(record, 'Active') !== false,
    calendar: fields.text(record, 'CalendarUID'),
    ignoresResourceCalendar: fields.flag(record, 'IgnoreResourceCalendar') === true,
    deadline: fields.instant(record, 'Deadline'),
    priority: fields.whole(record, 'Priority') ?? 500,
    notes: fields.text(record, 'Notes'),
    levelingDelayMinutes: tenths(fields.number(record, 'LevelingDelay')) ?? 0,
  };
}

/** A manual task stands where it was put; one of another project stands where that project says. */
function readManual(record: XmlRecord, { fields, isExternal }: { fields: Fields; isExternal: boolean }) {
  const manual = fields.flag(record, 'Manual') === true;
  if (!manual && !isExternal) return { manual: false };
  const put = {
    start: fields.instant(record, 'ManualStart'),
    finish: fields.instant(record, 'ManualFinish'),
  };
  if (manual) return { manual: true, manualStart: put.start, manualFinish: put.finish };
  const stands = (name: string): number | null => readInstant(record.fields.get(name) ?? '');
  return { manual: true, manualStart: stands('Start'), manualFinish: stands('Finish') };
}

function readDurations(record: XmlRecord, { fields, tally }: TaskReading) {
  const filed = fields.duration(record, 'Duration');
  if (filed === null) tally.add('plan.duration-missing', 'Tasks/Task/Duration');
  const format = fields.whole(record, 'DurationFormat');
  const estimated = fields.flag(record, 'Estimated');
  return {
    durationMinutes: filed ?? 0,
    durationElapsed: format !== null && elapsedFormats.has(format),
    estimated: estimated ?? (format !== null && format >= 35 && format <= 53),
  };
}

function readConstraint(record: XmlRecord, { fields, tally }: TaskReading) {
  const filed = fields.whole(record, 'ConstraintType') ?? 0;
  const constraint = constraints[filed] ?? 'ASAP';
  if (constraints[filed] === undefined)
    tally.add('plan.value-unreadable', 'Tasks/Task/ConstraintType', String(filed));
  const constraintAt = fields.instant(record, 'ConstraintDate');
  if (constraint === 'ASAP' || constraint === 'ALAP') {
    if (constraintAt !== null) tally.add('plan.constraint-date-ignored', 'Tasks/Task/ConstraintDate');
    return { constraint, constraintAt: null };
  }
  if (constraintAt !== null) return { constraint, constraintAt };
  tally.add('plan.constraint-date-missing', 'Tasks/Task/ConstraintDate');
  return { constraint: 'ASAP' as const, constraintAt: null };
}

function readProgress(record: XmlRecord, fields: Fields) {
  return {
    percentComplete: fields.number(record, 'PercentComplete') ?? 0,
    physicalPercent: fields.number(record, 'PhysicalPercentComplete'),
    actualStart: fields.instant(record, 'ActualStart'),
    actualFinish: fields.instant(record, 'ActualFinish'),
    actualDurationMinutes: fields.duration(record, 'ActualDuration'),
    remainingDurationMinutes: fields.duration(record, 'RemainingDuration'),
    stop: fields.instant(record, 'Stop'),
    resume: fields.instant(record, 'Resume'),
  };
}

/** Money is filed in hundredths of the currency unit. */
function readMoney(record: XmlRecord, fields: Fields) {
  return {
    workMinutes: fields.duration(record, 'Work'),
    actualWorkMinutes: fields.duration(record, 'ActualWork'),
    costFen: fields.whole(record, 'Cost'),
    actualCostFen: fields.whole(record, 'ActualCost'),
    fixedCostFen: fields.whole(record, 'FixedCost'),
  };
}

function readFiled(record: XmlRecord, fields: Fields): PlanTask['filed'] {
  return {
    start: fields.instant(record, 'Start'),
    finish: fields.instant(record, 'Finish'),
    lateStart: fields.instant(record, 'LateStart'),
    lateFinish: fields.instant(record, 'LateFinish'),
    totalSlackMinutes: tenths(fields.number(record, 'TotalSlack')),
    freeSlackMinutes: tenths(fields.number(record, 'FreeSlack')),
    critical: fields.flag(record, 'Critical'),
  };
}

function readBaseline(record: XmlRecord, { fields, tally }: TaskReading): PlanBaseline[] {
  const number = fields.whole(record, 'Number') ?? 0;
  const baseline: PlanBaseline = {
    number,
    start: fields.instant(record, 'Start'),
    finish: fields.instant(record, 'Finish'),
    durationMinutes: fields.duration(record, 'Duration'),
    workMinutes: fields.duration(record, 'Work'),
    costFen: fields.whole(record, 'Cost'),
  };
  const timephased = takeChildren(record, 'TimephasedData').length;
  if (timephased > 0) tally.add('plan.timephased-dropped', record.path, '', timephased);
  tally.leftover(record);
  if (number >= 0 && number <= 10) return [baseline];
  tally.add('plan.value-unreadable', `${record.path}/Number`, String(number));
  return [];
}

function readLink(record: XmlRecord, to: string, { fields, tally }: TaskReading): PlanLink[] {
  const from = fields.text(record, 'PredecessorUID');
  const crossProject = fields.flag(record, 'CrossProject') === true;
  const filedType = fields.whole(record, 'Type') ?? 1;
  const type = linkTypes[filedType] ?? 'FS';
  if (linkTypes[filedType] === undefined)
    tally.add('plan.value-unreadable', `${record.path}/Type`, String(filedType));
  const format = fields.whole(record, 'LagFormat') ?? 7;
  const filed = fields.number(record, 'LinkLag') ?? 0;
  const lagUnit = lagUnitOf(format);
  const isPercent = lagUnit === 'percent' || lagUnit === 'elapsed-percent';
  if (crossProject) tally.add('plan.cross-project-link', record.path);
  else tally.leftover(record);
  if (crossProject || from === null) return [];
  return [{ from, to, type, lag: isPercent ? filed : Math.round(filed / 10), lagUnit }];
}

/** 19 and 51 are per cent, 20 and 52 elapsed per cent; the even codes of time units are elapsed. */
function lagUnitOf(format: number): LagUnit {
  if (format === 19 || format === 51) return 'percent';
  if (format === 20 || format === 52) return 'elapsed-percent';
  return elapsedFormats.has(format) ? 'elapsed' : 'working';
}

/** The manual and early dates of most tasks only repeat the dates that are kept. */
function dropCopies(record: XmlRecord, { task }: FiledTask): void {
  const same = (copy: string, kept: number | null, read: (text: string) => number | null): void => {
    const text = record.fields.get(copy);
    if (text !== undefined && kept !== null && read(text) === kept) record.fields.delete(copy);
  };
  same('ManualStart', task.filed.start, readInstant);
  same('ManualFinish', task.filed.finish, readInstant);
  same('ManualDuration', task.durationMinutes, readDuration);
  same('EarlyStart', task.filed.start, readInstant);
  same('EarlyFinish', task.filed.finish, readInstant);
}
