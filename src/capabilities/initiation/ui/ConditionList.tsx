import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMe } from '#web/api/session.ts';
import { useSaved } from '#web/forms/use-saved.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { PersonField } from '../../organisation/ui/PersonField.tsx';
import { conditionStateNames } from '../names.ts';
import type { ConditionInput, InitiationDetail } from '../schema.ts';
import { initiationTexts } from './texts.ts';

type Condition = InitiationDetail['conditions'][number];
const colours = { open: 'processing', met: 'success', lapsed: 'error' } as const;

/** The conditions of an approval, with what became of them. */
export function ConditionList({ request }: { readonly request: InitiationDetail }) {
  const t = useTexts(initiationTexts);
  const say = useText();
  const { person } = useMe();
  const [isAdding, setIsAdding] = useState(false);
  const [completed, setCompleted] = useState<Condition | null>(null);
  const mayComplete = (condition: Condition) =>
    condition.state !== 'met' &&
    request.state === 'approved' &&
    [condition.ownerId, request.managerId].includes(person.id);
  return (
    <section>
      <h2 className="zs-initiation-head">{t.conditions}</h2>
      {request.conditions.length === 0 ? <p className="zs-muted">{t.noConditions}</p> : null}
      <ul className="zs-initiation-list">
        {request.conditions.map((condition) => (
          <li key={condition.id}>
            <Tag color={colours[condition.state]}>{say(conditionStateNames[condition.state])}</Tag>
            {condition.text}{' '}
            <span className="zs-muted">
              {condition.dueOn} · {condition.owner ?? '—'}
              {condition.evidence ? ` · ${condition.evidence}` : ''}
            </span>{' '}
            {mayComplete(condition) ? (
              <Button size="small" onClick={() => setCompleted(condition)}>
                {t.complete}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {request.maySetConditions ? <Button onClick={() => setIsAdding(true)}>{t.addCondition}</Button> : null}
      <NewCondition request={isAdding ? request : null} onClose={() => setIsAdding(false)} />
      <CompleteForm condition={completed} onClose={() => setCompleted(null)} />
    </section>
  );
}

const useMust = () => {
  const { required } = useTexts(productTexts);
  return (label: string) => [{ required: true, message: fill(required, { label }) }];
};

interface NewConditionProps {
  readonly request: InitiationDetail | null;
  readonly onClose: () => void;
}

function NewCondition({ request, onClose }: NewConditionProps) {
  const t = useTexts(initiationTexts);
  const must = useMust();
  const add = useWrite('POST', '/api/initiations/{id}/conditions', { onDone: useSaved(onClose) });
  return (
    <ModalForm<ConditionInput>
      title={t.addCondition}
      isOpen={request !== null}
      initial={{}}
      onSubmit={(values) => add.mutate({ params: { id: request?.id ?? '' }, body: values })}
      onClose={() => {
        add.reset();
        onClose();
      }}
      isSaving={add.isPending}
      error={add.error}
    >
      <Form.Item<ConditionInput> name="text" label={t.condition} rules={must(t.condition)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item<ConditionInput> name="dueOn" label={t.due} rules={must(t.due)}>
        <DateField />
      </Form.Item>
      <Form.Item<ConditionInput> name="ownerId" label={t.owner} extra={<Terms>{t.ownerHint}</Terms>}>
        <PersonField />
      </Form.Item>
    </ModalForm>
  );
}

interface CompleteProps {
  readonly condition: Condition | null;
  readonly onClose: () => void;
}

function CompleteForm({ condition, onClose }: CompleteProps) {
  const t = useTexts(initiationTexts);
  const must = useMust();
  const save = useWrite('PUT', '/api/initiation-conditions/{id}/completion', { onDone: useSaved(onClose) });
  return (
    <ModalForm<{ readonly evidence: string }>
      title={t.completeTitle}
      isOpen={condition !== null}
      initial={{}}
      onSubmit={({ evidence }) =>
        save.mutate({
          params: { id: condition?.id ?? '' },
          body: { version: condition?.version ?? 0, evidence },
        })
      }
      onClose={() => {
        save.reset();
        onClose();
      }}
      isSaving={save.isPending}
      error={save.error}
    >
      <p>{condition?.text}</p>
      <Form.Item name="evidence" label={t.evidence} rules={must(t.evidence)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
    </ModalForm>
  );
}
