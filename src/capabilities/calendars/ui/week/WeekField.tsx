import { useTexts } from '#web/i18n/texts.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import type { Week } from '../../schema.ts';
import { minutesOfWeek, weekOn } from '../../rules/week.ts';
import { calendarTexts, mondayFirst } from '../texts.ts';
import { DayRow, type CopyTarget } from './DayRow.tsx';
import { draftProblems, hoursForDay, weekOfDraft, type DraftWeek } from './draft-week.ts';
import { hoursText } from './hours-text.ts';
import { problemText } from './problem-text.ts';

interface WeekFieldProps {
  readonly value?: DraftWeek;
  readonly onChange?: (week: DraftWeek) => void;
  /** The week of the base as it is worked; null without a base. */
  readonly base: Week | null;
}

const workdays = [1, 2, 3, 4, 5];
const everyDay = [0, 1, 2, 3, 4, 5, 6];

const targetsOf = (to: CopyTarget): readonly number[] =>
  to === 'workdays' ? workdays : to === 'all' ? everyDay : [numberOf(to)];

const numberOf = (weekday: (typeof mondayFirst)[number]): number => Number(weekday.slice(1));

/** The week as seven rows from Monday; what is wrong stands below its day, the sum at the end. */
export function WeekField({ value = [], onChange, base }: WeekFieldProps) {
  const t = useTexts(calendarTexts);
  const { locale } = useLocale();
  const problems = draftProblems(value, base);
  const whole = problems.filter(({ weekday }) => weekday === null);
  const total = minutesOfWeek(weekOn(weekOfDraft(value), base));
  return (
    <div className="zs-week-field">
      {mondayFirst.map((weekday) => {
        const number = numberOf(weekday);
        const day = value[number] ?? null;
        return (
          <DayRow
            key={weekday}
            weekday={weekday}
            day={day}
            baseDay={base ? (base[number] ?? []) : undefined}
            problems={problems.filter((problem) => problem.weekday === number)}
            hours={() => hoursForDay(value, base)}
            onChange={(changed) => onChange?.(value.with(number, changed))}
            onCopy={(to) => {
              const targets = targetsOf(to);
              onChange?.(value.map((other, index) => (targets.includes(index) ? day : other)));
            }}
          />
        );
      })}
      <p className="zs-week-total zs-number">
        <span>{t.weekTotal}</span> <strong>{hoursText(total, t.hours)}</strong>
      </p>
      {whole.map((problem) => (
        <p key={problem.rule} role="alert" className="zs-week-problem">
          {problemText(problem, locale)}
        </p>
      ))}
    </div>
  );
}
