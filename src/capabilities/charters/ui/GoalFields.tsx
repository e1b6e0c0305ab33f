import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ObjectivePicker } from './ObjectivePicker.tsx';
import { charterTexts } from './texts.ts';

export interface GoalValues {
  readonly text?: string;
  readonly measure?: string;
  readonly target?: string;
  readonly objectiveId?: string | null;
  readonly objectiveNote?: string | null;
}

const fields = ['text', 'measure', 'target'] as const;

/** The goals of a charter, one row each. */
export function GoalFields() {
  const t = useTexts(charterTexts);
  const labels = { text: t.goal, measure: t.measure, target: t.target };
  return (
    <Form.List name="goals">
      {(rows, { add, remove }) => (
        <div className="zs-stack">
          {rows.map(({ key, name }) => (
            <div key={key} className="zs-charter-goal">
              {fields.map((field) => (
                <Form.Item key={field} name={[name, field]} label={labels[field]}>
                  <Input maxLength={field === 'target' ? 100 : 300} />
                </Form.Item>
              ))}
              <ServedObjective at={name} />
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={fill(t.removeGoal, { at: name + 1 })}
                title={fill(t.removeGoal, { at: name + 1 })}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({})}>
            {t.addGoal}
          </Button>
        </div>
      )}
    </Form.List>
  );
}

function ServedObjective({ at }: { readonly at: number }) {
  const t = useTexts(charterTexts);
  const form = Form.useFormInstance();
  const note: unknown = Form.useWatch(['goals', at, 'objectiveNote'], { form, preserve: true });
  const chosen: unknown = Form.useWatch(['goals', at, 'objectiveId'], form);
  const isOpen = typeof note === 'string' && note !== '' && !chosen;
  return (
    <>
      <Form.Item
        name={[at, 'objectiveId']}
        label={t.objective}
        extra={isOpen ? fill(t.objectiveOnce, { text: note }) : t.objectiveHint}
      >
        <ObjectivePicker />
      </Form.Item>
      <Form.Item name={[at, 'objectiveNote']} hidden>
        <Input />
      </Form.Item>
    </>
  );
}
