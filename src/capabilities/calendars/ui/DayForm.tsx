import { App, Button, Checkbox, Form, Input, Radio } from 'antd';
import type { z } from 'zod';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import type { CalendarDay } from '../schema.ts';
import { calendarTexts } from './texts.ts';

interface Values {
  readonly kind: 'off' | 'work';
  readonly name: string;
  readonly statutory?: boolean;
}

interface DayFormProps {
  readonly calendarId: string;
  readonly date: string;
  readonly set: z.output<typeof CalendarDay> | null;
  readonly onClose: () => void;
}

const Item = Form.Item<Values>;

/** Makes one day free or worked, or takes the setting back. */
export function DayForm({ calendarId, date, set, onClose }: DayFormProps) {
  const t = useTexts(calendarTexts);
  const { required, saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const done = {
    touches: ['/api/calendars'],
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  };
  const params = { id: calendarId, on: date };
  const save = useWrite('PUT', '/api/calendars/{id}/days/{on}', done);
  const clear = useWrite('DELETE', '/api/calendars/{id}/days/{on}', done);
  return (
    <ModalForm<Values>
      title={fill(t.setDay, { date })}
      isOpen
      width={440}
      initial={set ?? { kind: 'off', statutory: false }}
      onSubmit={({ kind, name, statutory }) =>
        save.mutate({ params, body: { kind, name, statutory: statutory ?? false } })
      }
      onClose={onClose}
      isSaving={save.isPending}
      error={save.error ?? clear.error}
    >
      <Item name="kind">
        <Radio.Group
          aria-label={fill(t.setDay, { date })}
          options={[
            { value: 'off', label: t.dayOff },
            { value: 'work', label: t.dayWork },
          ]}
        />
      </Item>
      <Item
        name="name"
        label={t.dayName}
        rules={[{ required: true, whitespace: true, message: required.replace('{label}', t.dayName) }]}
      >
        <Input maxLength={60} placeholder={t.dayNamePlaceholder} />
      </Item>
      <Item name="statutory" valuePropName="checked">
        <Checkbox>{t.statutory}</Checkbox>
      </Item>
      {set ? (
        <Button danger loading={clear.isPending} onClick={() => clear.mutate({ params })}>
          {t.clear}
        </Button>
      ) : null}
    </ModalForm>
  );
}
