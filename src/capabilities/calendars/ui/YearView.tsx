import { fill } from '#platform/i18n.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import type { CalendarDays } from '../schema.ts';
import type { Week } from '../schema.ts';
import './calendar.css';
import { calendarTexts, mondayFirst, weekdayTexts } from './texts.ts';
import { weekdayOf, weeksOf } from './year.ts';

type Day = CalendarDays['days'][number] & { readonly calendar?: string };

interface YearViewProps {
  /** As it is worked, the bases counted in. */
  readonly week: Week;
  readonly days: CalendarDays;
  /** Opens the setting of a day; null for who may only look. */
  readonly onDay: ((date: string) => void) | null;
}

/** Twelve months with what differs from the week: 休 for a day off, 班 for a make-up working day. */
export function YearView({ week, days, onDay }: YearViewProps) {
  const special = new Map<string, Day>([...days.inherited, ...days.days].map((day) => [day.onDate, day]));
  const isFree = (date: string) => (week[weekdayOf(date)]?.length ?? 0) === 0;
  return (
    <>
      <Legend />
      <div className="zs-year">
        {Array.from({ length: 12 }, (_, index) => (
          <Month
            key={index}
            year={days.year}
            month={index + 1}
            workingDays={days.workingDaysByMonth[index] ?? 0}
            cell={(date) => (
              <DayCell
                key={date}
                date={date}
                special={special.get(date)}
                isFree={isFree(date)}
                onDay={onDay}
              />
            )}
          />
        ))}
      </div>
    </>
  );
}

interface MonthProps {
  readonly year: number;
  readonly month: number;
  readonly workingDays: number;
  readonly cell: (date: string) => React.ReactNode;
}

function Month({ year, month, workingDays, cell }: MonthProps) {
  const t = useTexts(calendarTexts);
  const weekdays = useTexts(weekdayTexts);
  const { locale } = useLocale();
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, 1)),
  );
  return (
    <section className="zs-month" aria-label={`${year} ${name}`}>
      <div className="zs-month-head">
        <h2>{name}</h2>
        <span className="zs-muted zs-number">{fill(t.workingDays, { count: workingDays })}</span>
      </div>
      <table>
        <thead>
          <tr>
            {mondayFirst.map((weekday) => (
              <th key={weekday} scope="col">
                {weekdays[weekday]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month).map((week, index) => (
            <tr key={index}>
              {week.map((date, place) =>
                date === null ? <td key={place} aria-hidden="true" /> : cell(date),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DayCellProps {
  readonly date: string;
  readonly special: Day | undefined;
  readonly isFree: boolean;
  readonly onDay: ((date: string) => void) | null;
}

function DayCell({ date, special, isFree, onDay }: DayCellProps) {
  const t = useTexts(calendarTexts);
  const number = Number(date.slice(8));
  const state = special?.kind ?? (isFree ? 'weekend' : 'plain');
  const kind = special ? (special.kind === 'off' ? t.dayOff : t.dayWork) : isFree ? t.weekend : t.workday;
  const from = special?.calendar ? fill(t.fromBase, { name: special.calendar }) : null;
  const words = [date, kind, special?.name, special?.provisional ? t.provisionalDay : null, from]
    .filter(Boolean)
    .join(' ');
  const content = (
    <>
      <span>{number}</span>
      {special ? <em>{special.kind === 'off' ? t.off : t.work}</em> : null}
    </>
  );
  const look = `zs-day is-${state} ${special?.provisional ? 'is-provisional' : ''}`;
  return (
    <td>
      {onDay ? (
        <button type="button" className={look} title={words} onClick={() => onDay(date)}>
          {content}
          <span className="zs-visually-hidden">{words}</span>
        </button>
      ) : (
        <span className={look} title={words}>
          {content}
          <span className="zs-visually-hidden">{special ? `${kind} ${special.name}` : ''}</span>
        </span>
      )}
    </td>
  );
}

function Legend() {
  const t = useTexts(calendarTexts);
  return (
    <ul className="zs-calendar-legend" aria-label={t.legend}>
      <li>
        <span className="zs-day is-off">
          <em>{t.off}</em>
        </span>
        {t.dayOff}
      </li>
      <li>
        <span className="zs-day is-work">
          <em>{t.work}</em>
        </span>
        {t.dayWork}
      </li>
      <li>
        <span className="zs-day is-weekend" />
        {t.weekend}
      </li>
      <li>
        <span className="zs-day is-off is-provisional" />
        {t.provisionalDay}
      </li>
    </ul>
  );
}
