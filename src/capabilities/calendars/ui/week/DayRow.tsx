import { CopyOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { Drop } from '#web/kit/Drop.tsx';
import type { Week } from '../../schema.ts';
import { minutesOfShifts, spanText } from '../../rules/week.ts';
import { calendarTexts, longWeekdayTexts, mondayFirst } from '../texts.ts';
import { ClockInput } from './ClockInput.tsx';
import { weekOfDraft, withShift, type DraftProblem, type DraftSpan } from './draft-week.ts';
import { hoursText } from './hours-text.ts';
import { problemText } from './problem-text.ts';

type DraftDay = readonly DraftSpan[] | null;
export type CopyTarget = 'workdays' | 'all' | (typeof mondayFirst)[number];

interface DayRowProps {
  readonly weekday: (typeof mondayFirst)[number];
  readonly day: DraftDay;
  /** The day of the base as it is worked; undefined without a base. */
  readonly baseDay: Week[number] | undefined;
  readonly problems: readonly DraftProblem[];
  readonly onChange: (day: DraftDay) => void;
  /** What the day begins with when it is worked from now on. */
  readonly hours: () => readonly DraftSpan[];
  readonly onCopy: (to: CopyTarget) => void;
}

/** One weekday: worked, free or as the base; its shifts; its hours. */
export function DayRow({ weekday, day, baseDay, problems, onChange, hours, onCopy }: DayRowProps) {
  const t = useTexts(calendarTexts);
  const name = useTexts(longWeekdayTexts)[weekday];
  const { locale } = useLocale();
  const state = day === null ? 'base' : day.length === 0 ? 'off' : 'worked';
  const choose = (next: typeof state) => onChange(next === 'base' ? null : next === 'off' ? [] : hours());
  const worked = weekOfDraft([day])[0] ?? baseDay ?? [];
  return (
    <div className="zs-week-day" role="group" aria-label={name}>
      <strong>{name}</strong>
      <Select
        aria-label={fill(t.dayState, { day: name })}
        value={state}
        onChange={choose}
        options={[
          { value: 'worked', label: t.working },
          { value: 'off', label: t.rest },
          ...(baseDay === undefined ? [] : [{ value: 'base', label: t.asBase }]),
        ]}
      />
      {day === null ? (
        <span className="zs-week-shifts zs-muted zs-number">
          {(baseDay ?? []).map(spanText).join(' · ') || t.rest}
        </span>
      ) : (
        <Shifts name={name} day={day} onChange={onChange} />
      )}
      <span className="zs-week-hours zs-number">{hoursText(minutesOfShifts(worked), t.hours)}</span>
      <DayMenu name={name} weekday={weekday} onChange={onChange} onCopy={onCopy} />
      {problems.map((problem) => (
        <p key={problem.rule} role="alert" className="zs-week-problem">
          {problemText(problem, locale)}
        </p>
      ))}
    </div>
  );
}

interface ShiftsProps {
  readonly name: string;
  readonly day: readonly DraftSpan[];
  readonly onChange: (day: DraftDay) => void;
}

function Shifts({ name, day, onChange }: ShiftsProps) {
  const t = useTexts(calendarTexts);
  const replace = (index: number, part: Partial<DraftSpan>) =>
    onChange(day.map((span, at) => (at === index ? { ...span, ...part } : span)));
  return (
    <span className="zs-week-shifts">
      {day.map((span, index) => {
        const place = { day: name, number: index + 1 };
        return (
          <span key={index} className="zs-week-shift">
            <ClockInput
              label={fill(t.shiftFrom, place)}
              value={span.from}
              onChange={(from) => replace(index, { from })}
            />
            –
            <ClockInput
              label={fill(t.shiftTo, place)}
              value={span.to}
              onChange={(to) => replace(index, { to })}
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={fill(t.removeShift, place)}
              title={fill(t.removeShift, place)}
              onClick={() => onChange(day.filter((_span, at) => at !== index))}
            />
          </span>
        );
      })}
      {day.length > 0 && day.length < 10 ? (
        <Button
          type="text"
          size="small"
          icon={<PlusOutlined />}
          aria-label={fill(t.addShiftTo, { day: name })}
          title={t.addShift}
          onClick={() => onChange(withShift(day))}
        />
      ) : null}
    </span>
  );
}

interface DayMenuProps {
  readonly name: string;
  readonly weekday: (typeof mondayFirst)[number];
  readonly onChange: (day: DraftDay) => void;
  readonly onCopy: (to: CopyTarget) => void;
}

function DayMenu({ name, weekday, onChange, onCopy }: DayMenuProps) {
  const t = useTexts(calendarTexts);
  const names = useTexts(longWeekdayTexts);
  const items = [
    { key: 'whole', label: t.wholeDay, onClick: () => onChange([{ from: 0, to: 1440 }]) },
    { type: 'divider' as const },
    { key: 'workdays', label: t.copyToWorkdays, onClick: () => onCopy('workdays') },
    { key: 'all', label: t.copyToAll, onClick: () => onCopy('all') },
    ...mondayFirst
      .filter((other) => other !== weekday)
      .map((other) => ({
        key: other,
        label: fill(t.copyTo, { day: names[other] }),
        onClick: () => onCopy(other),
      })),
  ];
  return (
    <Drop label={fill(t.dayMenu, { day: name })} menu={{ items }}>
      <Button
        type="text"
        size="small"
        icon={<CopyOutlined />}
        aria-label={fill(t.dayMenu, { day: name })}
        title={t.dayMenuTitle}
      />
    </Drop>
  );
}
