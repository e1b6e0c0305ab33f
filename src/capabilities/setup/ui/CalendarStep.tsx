import { shiftsOfHours } from '#engine/calendar/statutory.ts';
import { fill } from '#platform/i18n.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { minutesOf, type Draft } from './draft.ts';
import { setupTexts } from './texts.ts';
import type { StepProps } from './Wizard.tsx';

interface CalendarStepProps extends StepProps {
  readonly years: readonly { readonly year: number; readonly provisional: boolean }[];
}

export function CalendarStep({ draft, change, years }: CalendarStepProps) {
  const t = useTexts(setupTexts);
  const { listed } = usePunctuation();
  const shipped = listed(
    years.map(({ year, provisional }) => (provisional ? fill(t.provisional, { year }) : String(year))),
  );
  return (
    <>
      <h1>{t.calendarTitle}</h1>
      <p className="zs-muted">{t.calendarText}</p>
      <div className="zs-setup-pair">
        <label className="zs-plain-field">
          <span>{t.hours}</span>
          <input
            type="number"
            required
            min={1}
            max={16}
            step={0.5}
            value={draft.hoursPerDay}
            onChange={({ target }) => change({ hoursPerDay: Number(target.value) })}
          />
        </label>
        <label className="zs-plain-field">
          <span>{t.startsAt}</span>
          <input
            type="time"
            required
            max="20:00"
            value={draft.startsAt}
            onChange={({ target }) => change({ startsAt: target.value })}
          />
        </label>
      </div>
      <p className="zs-setup-result" role="status">
        {fill(t.workday, { span: listed(spansOf(draft)) })}
      </p>
      <label className="zs-plain-check">
        <input
          type="checkbox"
          checked={draft.statutoryDays}
          onChange={({ target }) => change({ statutoryDays: target.checked })}
        />
        <span>
          {t.statutory}
          <small className="zs-muted">{fill(t.statutoryYears, { years: shipped })}</small>
        </span>
      </label>
    </>
  );
}

/** The spans of a working day as the server will make them. */
export const spansOf = ({ hoursPerDay, startsAt }: Draft): readonly string[] => {
  if (!(hoursPerDay > 0 && hoursPerDay <= 16)) return ['—'];
  return shiftsOfHours(hoursPerDay, minutesOf(startsAt)).map(({ from, to }) => `${clock(from)}–${clock(to)}`);
};

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
