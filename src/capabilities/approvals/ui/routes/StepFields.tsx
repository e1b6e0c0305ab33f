import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { stepDuties, stepDutyNames, stepModeNames, stepModes } from '../../names.ts';
import '../approvals.css';
import { ApproverFields } from './ApproverFields.tsx';
import { newStep } from './route-values.ts';
import { routeTexts } from './texts.ts';

/** The steps of a route in order. */
export function StepFields() {
  const t = useTexts(routeTexts);
  return (
    <Form.List name="steps">
      {(fields, { add, remove, move }) => (
        <>
          {fields.map(({ key, name }) => {
            const number = name + 1;
            return (
              <fieldset key={key} className="zs-route-step">
                <legend>{fill(t.step, { number })}</legend>
                <div className="zs-route-step-tools">
                  <Button
                    type="text"
                    icon={<ArrowUpOutlined />}
                    disabled={name === 0}
                    aria-label={fill(t.up, { number })}
                    title={fill(t.up, { number })}
                    onClick={() => move(name, name - 1)}
                  />
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    disabled={fields.length === 1}
                    aria-label={fill(t.removeStep, { number })}
                    title={fill(t.removeStep, { number })}
                    onClick={() => remove(name)}
                  />
                </div>
                <StepBasics name={name} />
                <ApproverFields step={name} />
              </fieldset>
            );
          })}
          <Button icon={<PlusOutlined />} onClick={() => add(newStep)}>
            {t.addStep}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function StepBasics({ name }: { readonly name: number }) {
  const t = useTexts(routeTexts);
  const text = useText();
  const mode = Form.useWatch(['steps', name, 'mode']) as unknown;
  return (
    <div className="zs-form-grid">
      <Form.Item name={[name, 'name']} label={t.stepName} rules={[{ required: true, message: t.needed }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={[name, 'duty']} label={t.duty}>
        <Select options={stepDuties.map((value) => ({ value, label: text(stepDutyNames[value]) }))} />
      </Form.Item>
      <Form.Item name={[name, 'mode']} label={t.mode}>
        <Select options={stepModes.map((value) => ({ value, label: text(stepModeNames[value]) }))} />
      </Form.Item>
      {mode === 'vote' ? (
        <Form.Item name={[name, 'votes']} label={t.votes}>
          <InputNumber min={1} max={99} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      ) : null}
      <Form.Item name={[name, 'hours']} label={t.hours}>
        <InputNumber min={1} max={2000} style={{ width: '100%' }} />
      </Form.Item>
    </div>
  );
}
