import { App, Form, Input, InputNumber, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import '#web/forms/form-grid.css';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import type { RouteRecord } from '../../routing/schema.ts';
import { useMoneyScale } from '../money-scale.ts';
import { newStep, routeBody, valuesOfRoute, type RouteValues } from './route-values.ts';
import { StepFields } from './StepFields.tsx';
import { routeTexts } from './texts.ts';
import { Trial } from './Trial.tsx';

interface RouteFormProps {
  /** Null: a new one. */
  readonly route: RouteRecord | null;
  readonly onClose: () => void;
}

/** Designs a route: for what, when, its steps, and a trial of whom they find. */
export function RouteForm({ route, onClose }: RouteFormProps) {
  const t = useTexts(routeTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const scale = useMoneyScale();
  const [form] = Form.useForm<RouteValues>();
  const onDone = () => {
    void message.success(saved);
    onClose();
  };
  const create = useWrite('POST', '/api/approval-routes', { onDone });
  const change = useWrite('PATCH', '/api/approval-routes/{id}', { onDone });
  const saving = route ? change : create;
  const submit = (values: RouteValues) => {
    const body = routeBody(values, scale);
    if (route) change.mutate({ params: { id: route.id }, body: { ...body, version: route.version } });
    else create.mutate({ body });
  };
  return (
    <ModalForm<RouteValues>
      title={route ? t.edit : t.add}
      isOpen
      width={820}
      form={form}
      initial={route ? valuesOfRoute(route, scale) : { position: 10, steps: [newStep] }}
      onSubmit={submit}
      onClose={onClose}
      isSaving={saving.isPending}
      error={saving.error}
    >
      <ConditionFields />
      <StepFields />
      <Trial form={form} />
    </ModalForm>
  );
}

function ConditionFields() {
  const t = useTexts(routeTexts);
  const may = useMay();
  const { moneyUnit: unit } = useFormat();
  const choices = useGet('/api/approval-routes/choices');
  const offices = useGet('/api/offices', undefined, { enabled: may('office.read') });
  const needed = [{ required: true, message: t.needed }];
  return (
    <div className="zs-form-grid">
      <Form.Item name="kind" label={t.kind} rules={needed}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={choices.data?.kinds.map(({ kind, name }) => ({ value: kind, label: name })) ?? []}
        />
      </Form.Item>
      <Form.Item name="name" label={t.name} rules={needed}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="projectClasses" label={t.classes}>
        <Select mode="multiple" options={['A', 'B', 'C'].map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="pmoUnitIds" label={t.offices}>
        <Select
          mode="multiple"
          options={offices.data?.rows.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        />
      </Form.Item>
      <Form.Item name="amountFrom" label={fill(t.amountFrom, { unit })}>
        <InputNumber min={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="amountBelow" label={fill(t.amountBelow, { unit })}>
        <InputNumber min={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="position" label={t.position}>
        <InputNumber min={0} max={9999} precision={0} style={{ width: '100%' }} />
      </Form.Item>
    </div>
  );
}
