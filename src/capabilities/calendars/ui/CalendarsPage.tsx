import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { CardSkeletons } from '#web/kit/Skeletons.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { useToday } from '#web/today.ts';
import type { CalendarDays } from '../schema.ts';
import { workedWeek } from '../rules/week.ts';
import { DayForm } from './DayForm.tsx';
import { ImportDays } from './ImportDays.tsx';
import { calendarTexts } from './texts.ts';
import { ChangeCalendar, NewCalendar } from './week/CalendarForm.tsx';
import { WeekCard } from './week/WeekCard.tsx';
import { YearPicker } from './YearPicker.tsx';
import { YearView } from './YearView.tsx';

/** What is open over the page: the setting of a day, the import, the form of a calendar. */
type Open = { readonly day: string } | 'import' | 'edit' | 'new' | null;

export function CalendarsPage() {
  const t = useTexts(calendarTexts);
  const today = useToday();
  const mayManage = useMay()('calendar.manage');
  const [{ id, year: yearText }, setUrl] = useUrlState({ id: '', year: today.slice(0, 4) });
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const calendars = useGet('/api/calendars');
  const list = calendars.data?.calendars ?? [];
  const calendar = list.find((one) => one.id === id) ?? list.find((one) => one.isDefault) ?? list[0];
  const year = Number(yearText);
  const days = useGet(
    '/api/calendars/{id}/days',
    { params: { id: calendar?.id ?? '' }, query: { year } },
    { enabled: calendar !== undefined },
  );
  const total = days.data?.workingDaysByMonth.reduce((sum, count) => sum + count, 0) ?? 0;
  const day = open !== null && typeof open === 'object' ? open.day : null;
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={days.data ? fill(t.workingDaysYear, { count: total }) : t.text}
        actions={
          <>
            <Select
              aria-label={t.calendar}
              style={{ minWidth: 180 }}
              value={calendar?.id ?? null}
              options={list.map((one) => ({
                value: one.id,
                label: one.isDefault ? `${one.name} · ${t.isDefault}` : one.name,
              }))}
              onChange={(next: string | null) => setUrl({ id: next ?? '' })}
            />
            <YearPicker year={year} onYear={(next) => setUrl({ year: String(next) })} />
            {mayManage ? (
              <>
                <Button icon={<ImportOutlined />} disabled={!calendar} onClick={() => setOpen('import')}>
                  {t.import}
                </Button>
                <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
                  {t.newCalendar}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <ProblemNotice error={calendars.error ?? days.error} onRetry={() => void days.refetch()} />
      {calendar ? (
        <WeekCard
          calendar={calendar}
          calendars={list}
          mayManage={mayManage}
          onEdit={() => setOpen('edit')}
          onRemoved={() => setUrl({ id: '' })}
        />
      ) : null}
      {days.data?.isProvisional ? (
        <ProvisionalNotice days={days.data} onImport={mayManage ? () => setOpen('import') : null} />
      ) : null}
      {days.data && calendar ? (
        <YearView
          week={workedWeek(list, calendar.id)}
          days={days.data}
          onDay={mayManage ? (date) => setOpen({ day: date }) : null}
        />
      ) : (
        <CardSkeletons count={12} />
      )}
      {day !== null && calendar ? (
        <DayForm
          calendarId={calendar.id}
          date={day}
          set={days.data?.days.find(({ onDate }) => onDate === day) ?? null}
          onClose={close}
        />
      ) : null}
      {open === 'import' && calendar ? (
        <ImportDays calendarId={calendar.id} year={year} onClose={close} />
      ) : null}
      <NewCalendar
        calendars={list}
        isOpen={open === 'new'}
        onClose={close}
        onCreated={(created) => {
          setUrl({ id: created });
          close();
        }}
      />
      <ChangeCalendar
        calendars={list}
        calendar={open === 'edit' ? (calendar ?? null) : null}
        onClose={close}
      />
    </>
  );
}

interface ProvisionalNoticeProps {
  readonly days: CalendarDays;
  /** Null for who may only look. */
  readonly onImport: (() => void) | null;
}

function ProvisionalNotice({ days, onImport }: ProvisionalNoticeProps) {
  const t = useTexts(calendarTexts);
  // The days of a base are replaced on the base.
  const isOwn = days.days.some(({ provisional }) => provisional);
  const replace =
    onImport && isOwn ? (
      <Button size="small" onClick={onImport}>
        {t.import}
      </Button>
    ) : undefined;
  return (
    <Alert
      type="warning"
      showIcon
      title={fill(t.provisional, { year: days.year })}
      style={{ marginBottom: 12 }}
      action={replace}
    />
  );
}
