import { App, Form, Input, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import '#web/forms/form-grid.css';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { PersonField } from '../../organisation/ui/PersonField.tsx';
import { memoKindNames } from '../names.ts';
import type { DecisionMemo, NewDecision } from '../schema.ts';
import { decisionTexts } from './texts.ts';

interface DecisionFormProps {
  /** The memo whose place is taken, or a new one. */
  readonly recording: DecisionMemo | 'new' | null;
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
}

interface Values extends Pick<NewDecision, 'title' | 'kind' | 'decision' | 'reasons'> {
  readonly decidedOn?: string | null;
  readonly personId: string;
  readonly question?: string;
  readonly optionText?: string;
}

/** A decision written down by hand, new or in the place of an earlier one. */
export function DecisionForm({ recording, onDone, onClose }: DecisionFormProps) {
  const t = useTexts(decisionTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const record = useWrite('POST', '/api/decisions', {
    onDone: ({ id }) => {
      void message.success(saved);
      onDone(id);
    },
  });
  if (recording === null) return null;
  const former = recording === 'new' ? null : recording;
  const submit = ({ personId, optionText, decidedOn, question, ...rest }: Values) =>
    record.mutate({
      body: {
        ...rest,
        decidedBy: [personId],
        question: question ?? null,
        options: (optionText ?? '').split('\n').filter((line) => line.trim() !== ''),
        projectId: former?.projectId ?? null,
        supersedesId: former?.id ?? null,
        ...(decidedOn ? { decidedOn } : {}),
      },
    });
  return (
    <ModalForm<Values>
      title={former ? `${t.supersede} ${former.number}` : t.record}
      isOpen
      width={680}
      initial={
        former
          ? { title: former.title, kind: former.kind, question: former.question ?? '' }
          : { kind: 'other' }
      }
      onSubmit={submit}
      onClose={() => {
        record.reset();
        onClose();
      }}
      isSaving={record.isPending}
      error={record.error}
    >
      <Fields />
    </ModalForm>
  );
}

const Item = Form.Item<Values>;

function Fields() {
  const t = useTexts(decisionTexts);
  const { required } = useTexts(productTexts);
  const say = useText();
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  return (
    <div className="zs-form-grid">
      <Item name="title" label={t.name} rules={must(t.name)} className="is-wide">
        <Input maxLength={200} />
      </Item>
      <Item name="kind" label={t.kind}>
        <Select
          options={Object.entries(memoKindNames).map(([value, name]) => ({ value, label: say(name) }))}
        />
      </Item>
      <Item name="decidedOn" label={t.decidedOn}>
        <DateField />
      </Item>
      <Item name="personId" label={t.decidedBy} rules={must(t.decidedBy)}>
        <PersonField />
      </Item>
      {(['question', 'decision', 'reasons'] as const).map((name) => (
        <Item
          key={name}
          name={name}
          label={t[name]}
          rules={name === 'question' ? [] : must(t[name])}
          className="is-wide"
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={8000} />
        </Item>
      ))}
      <Item name="optionText" label={t.options} extra={<Terms>{t.optionsHint}</Terms>} className="is-wide">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Item>
    </div>
  );
}
