import { Form, Input, InputNumber, Select } from 'antd';
import { fill, type Text } from '#platform/i18n.ts';
import '#web/forms/form-grid.css';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { PersonField } from '../../organisation/ui/PersonField.tsx';
import { issueStatusNames, priorityNames, riskKindNames, riskStatusNames, trendNames } from '../names.ts';
import { ProjectField } from './ProjectField.tsx';
import { riskTexts } from './texts.ts';

interface FieldsProps {
  /** Asks for the project, where the form does not stand on one. */
  readonly asksProject: boolean;
  readonly owner: { readonly id: string; readonly name: string } | null;
}

const useOptions = () => {
  const say = useText();
  return (names: Readonly<Record<string, Text>>) =>
    Object.entries(names).map(([value, name]) => ({ value, label: say(name) }));
};

const useMust = () => {
  const { required } = useTexts(productTexts);
  return (label: string) => [{ required: true, message: fill(required, { label }) }];
};

function Project() {
  const t = useTexts(riskTexts);
  const must = useMust();
  return (
    <Form.Item name="projectId" label={t.project} className="is-wide" rules={must(t.project)}>
      <ProjectField />
    </Form.Item>
  );
}

const percents = ['probabilityPercent', 'residualProbabilityPercent'] as const;

export function RiskFields({ asksProject, owner }: FieldsProps) {
  const t = useTexts(riskTexts);
  const must = useMust();
  const options = useOptions();
  const { withUnit } = useFormat();
  return (
    <div className="zs-form-grid">
      {asksProject ? <Project /> : null}
      <Form.Item name="title" label={t.riskTitle} className="is-wide" rules={must(t.riskTitle)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="code" label={t.code} extra={<Terms>{t.codeHint}</Terms>}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="kind" label={t.kind}>
        <Select options={options(riskKindNames)} />
      </Form.Item>
      {(['probability', 'impact'] as const).map((name) => (
        <Form.Item key={name} name={name} label={t[name]}>
          <InputNumber min={1} max={5} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      ))}
      {percents.map((name) => (
        <Form.Item key={name} name={name} label={t[name]}>
          <InputNumber min={0} max={100} style={{ width: '100%' }} />
        </Form.Item>
      ))}
      <Form.Item name="costImpact" label={withUnit(t.costImpact)}>
        <InputNumber min={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="scheduleImpactDays" label={t.scheduleImpact}>
        <InputNumber min={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="strategy" label={t.strategy}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="category" label={t.category}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="response" label={t.response} className="is-wide">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="ownerId" label={t.owner}>
        <PersonField present={owner} />
      </Form.Item>
      <Form.Item name="status" label={t.status}>
        <Select options={options(riskStatusNames)} />
      </Form.Item>
      <Form.Item name="trend" label={t.trend}>
        <Select allowClear options={options(trendNames)} />
      </Form.Item>
      <Dates />
    </div>
  );
}

function Dates() {
  const t = useTexts(riskTexts);
  return (['raisedOn', 'dueOn'] as const).map((name) => (
    <Form.Item key={name} name={name} label={t[name]}>
      <Input type="date" />
    </Form.Item>
  ));
}

export function IssueFields({ asksProject, owner }: FieldsProps) {
  const t = useTexts(riskTexts);
  const must = useMust();
  const options = useOptions();
  return (
    <div className="zs-form-grid">
      {asksProject ? <Project /> : null}
      <Form.Item name="title" label={t.issueTitle} className="is-wide" rules={must(t.issueTitle)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="code" label={t.code} extra={<Terms>{t.codeHint}</Terms>}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="priority" label={t.priority}>
        <Select options={options(priorityNames)} />
      </Form.Item>
      <Form.Item name="status" label={t.status}>
        <Select options={options(issueStatusNames)} />
      </Form.Item>
      <Form.Item name="ownerId" label={t.owner}>
        <PersonField present={owner} />
      </Form.Item>
      <Dates />
    </div>
  );
}
