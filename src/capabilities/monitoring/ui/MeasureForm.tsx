import { App, Form, Input, InputNumber, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import '#web/forms/form-grid.css';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { useMoneyScale } from '../../projects/ui/money-scale.ts';
import { healthNames } from '../../projects/names.ts';
import type { Measure } from '../schema.ts';
import { measureBody, plainFacts, valuesOfMeasure, type MeasureValues } from './measure-values.ts';
import { monitoringTexts } from './texts.ts';

interface MeasureFormProps {
  readonly projectId: string;
  /** The figures that are corrected; 'new' = a further period; null = the form is closed. */
  readonly measure: Measure | 'new' | null;
  /** The latest figures, whose budget and facts begin a further period. */
  readonly latest: Measure | null;
  readonly onClose: () => void;
}

const touches = ['/api/projects', '/api/portfolio'];

/** Enters the figures of a period, or corrects them with a reason. */
export function MeasureForm({ projectId, measure, latest, onClose }: MeasureFormProps) {
  const t = useTexts(monitoringTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const scale = useMoneyScale();
  const done = () => {
    void message.success(saved);
    onClose();
  };
  const create = useWrite('POST', '/api/projects/{id}/measures', { touches, onDone: done });
  const correct = useWrite('PATCH', '/api/projects/{id}/measures/{measureId}', { touches, onDone: done });
  const isNew = measure === 'new';
  const former = measure === 'new' ? null : measure;
  const submit = (values: MeasureValues) => {
    if (former === null)
      create.mutate({
        params: { id: projectId },
        body: { ...measureBody(values, scale, null), period: values.period ?? '' },
      });
    else
      correct.mutate({
        params: { id: projectId, measureId: former.id },
        body: { ...measureBody(values, scale, former), version: former.version, reason: values.reason ?? '' },
      });
  };
  const start: MeasureValues = latest
    ? { bacFen: latest.bacFen === null ? null : latest.bacFen / scale }
    : {};
  return (
    <ModalForm<MeasureValues>
      title={isNew ? t.enter : fill(t.correction, { period: former?.period ?? '' })}
      isOpen={measure !== null}
      width={680}
      initial={former ? valuesOfMeasure(former, scale) : start}
      onSubmit={submit}
      onClose={() => {
        create.reset();
        correct.reset();
        onClose();
      }}
      isSaving={create.isPending || correct.isPending}
      error={isNew ? create.error : correct.error}
    >
      <Fields isNew={isNew} />
    </ModalForm>
  );
}

function Fields({ isNew }: { readonly isNew: boolean }) {
  const t = useTexts(monitoringTexts);
  const { required } = useTexts(productTexts);
  const { withUnit } = useFormat();
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  const sum = (name: string, label: string) => <Figure name={name} label={withUnit(label)} />;
  return (
    <div className="zs-form-grid">
      {isNew ? (
        <Form.Item name="period" label={t.period} rules={must(t.period)}>
          <Input placeholder="2026-10" maxLength={20} />
        </Form.Item>
      ) : (
        <Form.Item
          name="reason"
          label={t.correctionReason}
          className="is-wide"
          rules={must(t.correctionReason)}
        >
          <Input maxLength={500} />
        </Form.Item>
      )}
      <Form.Item name="asOf" label={t.asOfDate} rules={must(t.asOfDate)}>
        <Input type="date" />
      </Form.Item>
      {sum('bacFen', t.bac)}
      {sum('pvFen', t.pv)}
      {sum('evFen', t.ev)}
      {sum('acFen', t.ac)}
      {sum('eacFen', t.eac)}
      {(['percentComplete', 'reportedPercent', 'spiT'] as const).map((name) => (
        <Figure key={name} name={name} label={t[name]} />
      ))}
      <SelfRating />
      {sum('contingencyReserve', t.contingencyReserve)}
      {plainFacts.map((name) => (
        <Figure key={name} name={name} label={t[name]} />
      ))}
    </div>
  );
}

function Figure({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <Form.Item name={name} label={label}>
      <InputNumber min={0} style={{ width: '100%' }} />
    </Form.Item>
  );
}

function SelfRating() {
  const t = useTexts(monitoringTexts);
  const say = useText();
  const options = Object.entries(healthNames).map(([value, name]) => ({ value, label: say(name) }));
  return (
    <Form.Item name="selfOverall" label={t.selfRating}>
      <Select allowClear options={options} />
    </Form.Item>
  );
}
