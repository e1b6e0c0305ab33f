import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import { PersonField } from '#capabilities/organisation/ui/PersonField.tsx';
import { UnitField } from '#capabilities/organisation/ui/UnitField.tsx';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import '../approvals.css';
import { routeTexts } from './texts.ts';

/** Whom a step asks: each line a way to find people. */
export function ApproverFields({ step }: { readonly step: number }) {
  const t = useTexts(routeTexts);
  return (
    <Form.List name={[step, 'approvers']}>
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className="zs-route-approver">
              <ApproverLine step={step} name={name} />
              <Button
                type="text"
                icon={<DeleteOutlined />}
                disabled={fields.length === 1}
                aria-label={fill(t.removeApprover, { number: name + 1 })}
                title={fill(t.removeApprover, { number: name + 1 })}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button size="small" icon={<PlusOutlined />} onClick={() => add({ kind: 'person' })}>
            {t.addApprover}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function ApproverLine({ step, name }: { readonly step: number; readonly name: number }) {
  const t = useTexts(routeTexts);
  const choices = useGet('/api/approval-routes/choices');
  const kind = Form.useWatch(['steps', step, 'approvers', name, 'kind']) as unknown;
  const needed = [{ required: true, message: t.needed }];
  return (
    <div className="zs-form-grid">
      <Form.Item name={[name, 'kind']} label={t.approverKind} rules={needed}>
        <Select
          options={choices.data?.approvers.map((one) => ({ value: one.kind, label: one.name })) ?? []}
        />
      </Form.Item>
      {kind === 'person' ? (
        <Form.Item name={[name, 'personId']} label={t.person} rules={needed}>
          <PersonField />
        </Form.Item>
      ) : null}
      {kind === 'role' ? (
        <Form.Item name={[name, 'role']} label={t.role} rules={needed}>
          <Select
            options={choices.data?.roles.map(({ role, name: label }) => ({ value: role, label })) ?? []}
          />
        </Form.Item>
      ) : null}
      {kind === 'unit-head' ? (
        <Form.Item name={[name, 'unitId']} label={t.unit}>
          <UnitField />
        </Form.Item>
      ) : null}
    </div>
  );
}
