import { EditOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { RemoveButton } from '#web/kit/RemoveButton.tsx';
import type { Calendar } from '../../schema.ts';
import { minutesOfShifts, minutesOfWeek, spanText, workedWeek } from '../../rules/week.ts';
import { calendarTexts, longWeekdayTexts, mondayFirst } from '../texts.ts';
import { hoursText } from './hours-text.ts';
import '#web/forms/form-grid.css';
import './week.css';

interface WeekCardProps {
  readonly calendar: Calendar;
  readonly calendars: readonly Calendar[];
  readonly mayManage: boolean;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
}

/** The hours of a week as they are worked, and where they come from. */
export function WeekCard({ calendar, calendars, mayManage, onEdit, onRemoved }: WeekCardProps) {
  const t = useTexts(calendarTexts);
  const names = useTexts(longWeekdayTexts);
  const { edit } = useTexts(productTexts);
  const week = workedWeek(calendars, calendar.id);
  const base = calendars.find(({ id }) => id === calendar.baseId);
  return (
    <Card
      className="zs-week-card"
      title={
        <>
          {t.weekHours} · <span className="zs-number">{hoursText(minutesOfWeek(week), t.hours)}</span>
          {base ? <small className="zs-muted"> {fill(t.standsOn, { name: base.name })}</small> : null}
        </>
      }
      extra={
        mayManage ? (
          <Space>
            <RemoveCalendar calendar={calendar} onRemoved={onRemoved} />
            <Button icon={<EditOutlined />} onClick={onEdit}>
              {edit}
            </Button>
          </Space>
        ) : null
      }
    >
      <ul className="zs-week" aria-label={t.weekHours}>
        {mondayFirst.map((weekday) => {
          const number = Number(weekday.slice(1));
          const shifts = week[number] ?? [];
          return (
            <li key={weekday} className={shifts.length === 0 ? 'is-free' : ''}>
              <strong>{names[weekday]}</strong>
              <span className="zs-week-spans zs-number">
                {shifts.length === 0
                  ? t.rest
                  : shifts.map((shift) => <span key={shift.from}>{spanText(shift)}</span>)}
              </span>
              <span className="zs-muted zs-number">
                {shifts.length === 0 ? '' : hoursText(minutesOfShifts(shifts), t.hours)}
                {base && calendar.week[number] === null ? ` · ${t.asBase}` : ''}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

interface RemoveCalendarProps {
  readonly calendar: Calendar;
  readonly onRemoved: () => void;
}

function RemoveCalendar({ calendar, onRemoved }: RemoveCalendarProps) {
  const t = useTexts(calendarTexts);
  const { mutateAsync: remove } = useWrite('DELETE', '/api/calendars/{id}', {
    touches: ['/api/calendars'],
    onDone: onRemoved,
  });
  return (
    <RemoveButton
      ask={fill(t.removeCalendar, { name: calendar.name })}
      note={t.removeCalendarText}
      blocked={calendar.isDefault ? t.defaultStays : null}
      onRemove={() => remove({ params: { id: calendar.id } })}
    />
  );
}
