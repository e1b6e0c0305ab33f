import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { eventKindNames } from '../names.ts';
import type { PlanDetail } from '../schema.ts';
import './plans.css';
import { planTexts } from './texts.ts';

type Event = Omit<PlanDetail['events'][number], 'id'>;
interface Values {
  readonly events: readonly Event[];
}

/** The calendar of rounds and quarterly reviews, all of it at once. */
export function CalendarForm({
  plan,
  onClose,
}: {
  readonly plan: PlanDetail | null;
  readonly onClose: () => void;
}) {
  const t = useTexts(planTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const save = useWrite('PATCH', '/api/portfolio-plans/{id}', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  if (!plan) return null;
  return (
    <ModalForm<Values>
      title={t.editCalendar}
      isOpen
      width={820}
      initial={{ events: plan.events }}
      onSubmit={({ events }) =>
        save.mutate({
          params: { id: plan.id },
          body: {
            version: plan.version,
            events: events.map(({ kind, name, onDate, doneOn }) => ({
              kind,
              name,
              onDate,
              doneOn: doneOn ?? null,
            })),
          },
        })
      }
      onClose={() => {
        save.reset();
        onClose();
      }}
      isSaving={save.isPending}
      error={save.error}
    >
      <Rows />
    </ModalForm>
  );
}

function Rows() {
  const t = useTexts(planTexts);
  const say = useText();
  const { required } = useTexts(productTexts);
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  const kinds = Object.entries(eventKindNames).map(([value, name]) => ({ value, label: say(name) }));
  return (
    <Form.List name="events">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="zs-plan-event">
              <Form.Item name={[name, 'kind']} label={t.kind} rules={must(t.kind)}>
                <Select options={kinds} />
              </Form.Item>
              <Form.Item name={[name, 'name']} label={t.event} rules={must(t.event)}>
                <Input maxLength={120} />
              </Form.Item>
              <Form.Item name={[name, 'onDate']} label={t.onDate} rules={must(t.onDate)}>
                <DateField />
              </Form.Item>
              <Form.Item name={[name, 'doneOn']} label={t.done}>
                <DateField />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={fill(t.removeRow, { row: name + 1 })}
                title={fill(t.removeRow, { row: name + 1 })}
                onClick={() => remove(name)}
              />
            </fieldset>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({ kind: 'review' })}>
            {t.addEvent}
          </Button>
        </>
      )}
    </Form.List>
  );
}
