import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { charterTexts } from './texts.ts';

export interface GoalValues {
  readonly text?: string;
  readonly measure?: string;
  readonly target?: string;
  readonly objective?: string | null;
}

const fields = ['text', 'measure', 'target', 'objective'] as const;

/** The goals of a charter, one row each. */
export function GoalFields() {
  const t = useTexts(charterTexts);
  const labels = { text: t.goal, measure: t.measure, target: t.target, objective: t.objective };
  return (
    <Form.List name="goals">
      {(rows, { add, remove }) => (
        <div className="zs-stack">
          {rows.map(({ key, name }) => (
            <div key={key} className="zs-charter-goal">
              {fields.map((field) => (
                <Form.Item
                  key={field}
                  name={[name, field]}
                  label={labels[field]}
                  {...(field === 'objective' ? { extra: t.objectiveHint } : {})}
                >
                  <Input maxLength={field === 'target' ? 100 : 200} />
                </Form.Item>
              ))}
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={fill(t.removeGoal, { at: name + 1 })}
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
