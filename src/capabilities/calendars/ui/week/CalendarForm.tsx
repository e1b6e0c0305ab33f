import { App } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import type { Calendar } from '../../schema.ts';
import { calendarTexts } from '../texts.ts';
import { calendarBody, CalendarFields, type CalendarValues } from './CalendarFields.tsx';
import { useWeekText } from './use-week-text.ts';

const touches = ['/api/calendars', '/api/projects', '/api/tasks'];
const width = 800;
const silent = [null, null, null, null, null, null, null];

interface NewCalendarProps {
  readonly calendars: readonly Calendar[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

/** A new calendar; it begins as the enterprise's, so that only what differs is filled in. */
export function NewCalendar({ calendars, isOpen, onClose, onCreated }: NewCalendarProps) {
  const t = useTexts(calendarTexts);
  const create = useWrite('POST', '/api/calendars', { touches, onDone: ({ id }) => onCreated(id) });
  return (
    <ModalForm<CalendarValues>
      title={t.newCalendar}
      isOpen={isOpen}
      width={width}
      initial={{ baseId: calendars.find(({ isDefault }) => isDefault)?.id ?? null, week: silent }}
      onSubmit={({ code = '', isDefault: _later, ...values }) =>
        create.mutate({ body: { ...calendarBody(values), code } })
      }
      onClose={onClose}
      isSaving={create.isPending}
      error={create.error}
    >
      <CalendarFields calendars={calendars} calendar={null} />
    </ModalForm>
  );
}

interface ChangeCalendarProps {
  readonly calendars: readonly Calendar[];
  readonly calendar: Calendar | null;
  readonly onClose: () => void;
}

export function ChangeCalendar({ calendars, calendar, onClose }: ChangeCalendarProps) {
  const t = useTexts(calendarTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const weekText = useWeekText();
  const change = useWrite('PATCH', '/api/calendars/{id}', {
    touches,
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const nameOf = (id: unknown) => calendars.find((one) => one.id === id)?.name ?? t.noBase;
  return (
    <VersionedForm<CalendarValues, ReturnType<typeof calendarBody>>
      title={t.editCalendar}
      width={width}
      record={calendar}
      initial={calendar ? { name: calendar.name, baseId: calendar.baseId, week: calendar.week } : {}}
      fields={[
        { key: 'name', label: t.calendarName },
        { key: 'baseId', label: t.base, show: nameOf },
        { key: 'week', label: t.weekHours, show: weekText },
      ]}
      saving={change}
      bodyOf={calendarBody}
      onSave={(body, version) =>
        change.mutate({ params: { id: calendar?.id ?? '' }, body: { ...body, version } })
      }
      onClose={() => {
        change.reset();
        onClose();
      }}
    >
      <CalendarFields calendars={calendars} calendar={calendar} />
    </VersionedForm>
  );
}
