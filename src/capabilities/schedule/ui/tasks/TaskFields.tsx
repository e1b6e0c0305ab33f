import { Form, Input, InputNumber } from 'antd';
import { fill } from '#platform/i18n.ts';
import '#web/forms/form-grid.css';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PersonField } from '../../../organisation/ui/PersonField.tsx';
import { planTexts } from '../texts.ts';
import type { TaskRecord } from './TaskFacts.tsx';

/** The fields of a task, for its forms; null = a new one. */
export function TaskFields({ task }: { readonly task: TaskRecord | null }) {
  const t = useTexts(planTexts);
  const { required } = useTexts(productTexts);
  const present = task?.ownerId ? { id: task.ownerId, name: task.owner ?? task.ownerId } : null;
  return (
    <div className="zs-form-grid">
      <Form.Item
        name="name"
        label={t.name}
        className="is-wide"
        rules={[{ required: true, whitespace: true, message: fill(required, { label: t.name }) }]}
      >
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="ownerId" label={t.owner}>
        <PersonField present={present} />
      </Form.Item>
      {task?.kind === 'summary' ? <p className="zs-muted is-wide">{t.summaryComputed}</p> : <Timing />}
      <Form.Item name="notes" label={t.notes} className="is-wide">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={20_000} />
      </Form.Item>
    </div>
  );
}

function Timing() {
  const t = useTexts(planTexts);
  return (
    <>
      <Form.Item name="days" label={t.durationDays}>
        <InputNumber min={0} max={10_000} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="percentComplete" label={t.progressPercent}>
        <InputNumber min={0} max={100} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="startOn" label={t.startField}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="deadlineOn" label={t.deadline}>
        <Input type="date" />
      </Form.Item>
    </>
  );
}
