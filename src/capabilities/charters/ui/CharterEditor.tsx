import { App, Button, Form, Input } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import '#web/forms/form-grid.css';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { DateField } from '#web/kit/DateField.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { charterSections, sectionKeys, type SectionKey } from '../names.ts';
import type { CharterRecord } from '../schema/charter.ts';
import { GoalFields, type GoalValues } from './GoalFields.tsx';
import { charterTexts } from './texts.ts';

interface Values {
  readonly documentNumber: string;
  readonly mandateFrom: string | null;
  readonly mandateTo: string | null;
  readonly typeReason: string | null;
  readonly goals?: readonly GoalValues[];
  readonly sections: Partial<Record<SectionKey, string>>;
}

interface CharterEditorProps {
  readonly charter: CharterRecord;
  readonly onClose: () => void;
}

/** The draft of a charter as a form; what was typed stays when it cannot be saved. */
export function CharterEditor({ charter, onClose }: CharterEditorProps) {
  const t = useTexts(charterTexts);
  const { save, cancel, saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const change = useWrite('PATCH', '/api/charters/{id}', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const submit = ({ goals = [], ...values }: Values) =>
    change.mutate({
      params: { id: charter.id },
      body: {
        ...values,
        version: charter.version,
        goals: goals
          .filter((goal) => (goal.text ?? '').trim() !== '')
          .map(({ text = '', measure, target, objectiveId, objectiveNote }) => ({
            text,
            measure: measure ?? '',
            target: target ?? '',
            objectiveId: objectiveId ?? null,
            objectiveNote: objectiveNote ?? null,
          })),
      },
    });
  return (
    <Form<Values>
      layout="vertical"
      initialValues={charter}
      onFinish={submit}
      className="zs-stack"
      scrollToFirstError
    >
      <Basics />
      <Card title={t.goals}>
        <GoalFields />
      </Card>
      <SectionFields />
      <ProblemNotice error={change.error} />
      <div className="zs-charter-foot">
        <Button onClick={onClose}>{cancel}</Button>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {save}
        </Button>
      </div>
    </Form>
  );
}

function Basics() {
  const t = useTexts(charterTexts);
  return (
    <Card title={t.facts}>
      <div className="zs-form-grid">
        <Form.Item name="documentNumber" label={t.number}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="mandateFrom" label={t.mandateFrom}>
          <DateField />
        </Form.Item>
        <Form.Item name="mandateTo" label={t.mandateTo}>
          <DateField />
        </Form.Item>
        <Form.Item name="typeReason" label={t.typeReason} className="is-wide">
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
      </div>
    </Card>
  );
}

function SectionFields() {
  const t = useTexts(charterTexts);
  const text = useText();
  return (
    <Card title={t.sections}>
      {sectionKeys.map((key) => (
        <Form.Item
          key={key}
          name={['sections', key]}
          label={text(charterSections[key].name)}
          extra={<Terms>{text(charterSections[key].hint)}</Terms>}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 14 }} maxLength={20_000} />
        </Form.Item>
      ))}
    </Card>
  );
}
