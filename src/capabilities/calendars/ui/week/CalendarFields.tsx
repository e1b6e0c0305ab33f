import { Checkbox, Form, Input, Select } from 'antd';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Terms } from '#web/kit/terms/Terms.tsx';
import type { Calendar } from '../../schema.ts';
import { derivedFrom, sortedWeek, workedWeek } from '../../rules/week.ts';
import { calendarTexts } from '../texts.ts';
import { draftProblems, weekOfDraft, type DraftWeek } from './draft-week.ts';
import { WeekField } from './WeekField.tsx';

export interface CalendarValues {
  readonly code?: string;
  readonly name: string;
  readonly baseId: string | null;
  readonly week: DraftWeek;
  readonly isDefault?: boolean;
}

const Item = Form.Item<CalendarValues>;

interface CalendarFieldsProps {
  readonly calendars: readonly Calendar[];
  /** The calendar that is changed; null for a new one. */
  readonly calendar: Calendar | null;
}

/** Name, base and week of a calendar. */
export function CalendarFields({ calendars, calendar }: CalendarFieldsProps) {
  const t = useTexts(calendarTexts);
  const { required } = useTexts(productTexts);
  const form = Form.useFormInstance<CalendarValues>();
  const baseId = Form.useWatch('baseId', form) ?? null;
  const base = baseId === null ? null : workedWeek(calendars, baseId);
  const below = calendar ? derivedFrom(calendars, calendar.id).map(({ id }) => id) : [];
  const bases = calendars.filter(({ id }) => id !== calendar?.id && !below.includes(id));
  const filled = (label: string) => ({
    required: true,
    whitespace: true,
    message: required.replace('{label}', label),
  });
  return (
    <>
      <div className="zs-form-grid">
        <Item name="name" label={t.calendarName} rules={[filled(t.calendarName)]}>
          <Input maxLength={100} placeholder={t.calendarNamePlaceholder} />
        </Item>
        {calendar ? null : (
          <Item name="code" label={t.code} extra={<Terms>{t.codeNote}</Terms>} rules={[filled(t.code)]}>
            <Input maxLength={40} placeholder={t.codePlaceholder} />
          </Item>
        )}
        <Item name="baseId" label={t.base} extra={<Terms>{t.baseNote}</Terms>}>
          <Select
            allowClear
            placeholder={t.noBase}
            options={bases.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Item>
      </div>
      <Item
        name="week"
        label={t.weekHours}
        rules={[
          {
            validator: (_rule, week: DraftWeek) =>
              draftProblems(week, base).length === 0
                ? Promise.resolve()
                : Promise.reject(new Error(t.mendWeek)),
          },
        ]}
      >
        <WeekField base={base} />
      </Item>
      {calendar && !calendar.isDefault ? (
        <Item name="isDefault" valuePropName="checked" extra={<Terms>{t.makeDefaultNote}</Terms>}>
          <Checkbox>{t.makeDefault}</Checkbox>
        </Item>
      ) : null}
      {calendar ? <p className="zs-muted">{t.plansFollow}</p> : null}
    </>
  );
}

/** What is sent for what was filled in. */
export const calendarBody = ({ name, baseId, week, isDefault }: CalendarValues) => ({
  name,
  baseId: baseId ?? null,
  week: sortedWeek(weekOfDraft(week)),
  ...(isDefault ? { isDefault: true as const } : {}),
});
