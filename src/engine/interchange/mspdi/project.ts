import type { Plan } from '../../plan.ts';
import type { Fields } from '../fields.ts';
import type { XmlRecord } from '../records.ts';

export type PlanHead = Omit<Plan, 'calendars' | 'tasks' | 'links' | 'resources' | 'assignments' | 'start'> & {
  readonly start: number | null;
};

/** Reads the elements that stand directly below `Project`. */
export function readHead(record: XmlRecord, fields: Fields): PlanHead {
  const minutesPerDay = positive(fields.whole(record, 'MinutesPerDay'), 480);
  const title = fields.text(record, 'Title');
  const honours = fields.flag(record, 'HonorConstraints');
  const currency = fields.text(record, 'CurrencyCode') ?? fields.text(record, 'CurrencySymbol');
  return {
    source: { format: 'mspdi', application: readApplication(record) },
    name: title ?? fields.text(record, 'Name') ?? '',
    start: fields.instant(record, 'StartDate'),
    finish: fields.instant(record, 'FinishDate'),
    statusDate: fields.instant(record, 'StatusDate'),
    scheduleFrom: fields.flag(record, 'ScheduleFromStart') === false ? 'finish' : 'start',
    minutesPerDay,
    minutesPerWeek: positive(fields.whole(record, 'MinutesPerWeek'), 2400),
    daysPerMonth: positive(fields.whole(record, 'DaysPerMonth'), 20),
    criticalSlackMinutes: (fields.whole(record, 'CriticalSlackLimit') ?? 0) * minutesPerDay,
    dayStart: fields.timeOfDay(record, 'DefaultStartTime') ?? 480,
    dayFinish: fields.timeOfDay(record, 'DefaultFinishTime') ?? 1020,
    calendar: fields.text(record, 'CalendarUID') ?? '',
    currency,
    dataDate: null,
    ...(fields.flag(record, 'MultipleCriticalPaths') === true && { criticalFromEachEnd: true }),
    ...(honours !== null && { honoursConstraints: honours }),
    lagCalendar: 'successor',
  };
}

const positive = (value: number | null, otherwise: number): number =>
  value !== null && value > 0 ? value : otherwise;

function readApplication(record: XmlRecord): string | null {
  const build = record.fields.get('BuildNumber');
  const version = record.fields.get('SaveVersion');
  if (build !== undefined && build !== '') return `Microsoft Project ${build}`;
  return version === undefined || version === '' ? null : `Microsoft Project (${version})`;
}
