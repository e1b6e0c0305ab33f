import { ImportOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button, Select, Space } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useNow } from '#web/clock.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { CardSkeletons } from '#web/kit/Skeletons.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { DayForm } from './DayForm.tsx';
import { ImportDays } from './ImportDays.tsx';
import { calendarTexts } from './texts.ts';
import { YearView } from './YearView.tsx';

export function CalendarsPage() {
  const t = useTexts(calendarTexts);
  const mayManage = useMay()('calendar.manage');
  const [{ id, year: yearText }, setUrl] = useUrlState({ id: '', year: String(useNow().getFullYear()) });
  const [day, setDay] = useState<string | null>(null);
  const [isImporting, setIsImporting] = useState(false);
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
            <Space.Compact>
              <Button
                aria-label={t.before}
                icon={<LeftOutlined />}
                onClick={() => setUrl({ year: String(year - 1) })}
              />
              <Button aria-live="polite" className="zs-number">
                {year}
              </Button>
              <Button
                aria-label={t.after}
                icon={<RightOutlined />}
                onClick={() => setUrl({ year: String(year + 1) })}
              />
            </Space.Compact>
            {mayManage ? (
              <Button icon={<ImportOutlined />} disabled={!calendar} onClick={() => setIsImporting(true)}>
                {t.import}
              </Button>
            ) : null}
          </>
        }
      />
      <ProblemNotice error={calendars.error ?? days.error} onRetry={() => void days.refetch()} />
      {days.data?.isProvisional ? (
        <Alert type="warning" showIcon title={fill(t.provisional, { year })} style={{ marginBottom: 12 }} />
      ) : null}
      {days.data && calendar ? (
        <YearView calendar={calendar} days={days.data} onDay={mayManage ? setDay : null} />
      ) : (
        <CardSkeletons count={12} />
      )}
      {day !== null && calendar ? (
        <DayForm
          calendarId={calendar.id}
          date={day}
          set={days.data?.days.find(({ onDate }) => onDate === day) ?? null}
          onClose={() => setDay(null)}
        />
      ) : null}
      {isImporting && calendar ? (
        <ImportDays calendarId={calendar.id} year={year} onClose={() => setIsImporting(false)} />
      ) : null}
    </>
  );
}
