import { Form, Input, InputNumber, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { useSaved } from '#web/forms/use-saved.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { useToday } from '#web/today.ts';
import type { PolicyRecord } from '../schema/policy.ts';
import { charterTexts, policyTexts } from './texts.ts';

interface Values {
  readonly year: number;
  readonly statement: string;
  readonly objectives?: string[];
  readonly reviewOn?: string | null;
}

interface NewPolicyFormProps {
  readonly officeId: string | null;
  readonly onClose: () => void;
}

export function NewPolicyForm({ officeId, onClose }: NewPolicyFormProps) {
  const { newPolicy } = useTexts(charterTexts);
  const today = useToday();
  const t = useTexts(policyTexts);
  const { required } = useTexts(productTexts);
  const create = useWrite('POST', '/api/policies', { onDone: useSaved(onClose) });
  return (
    <ModalForm<Values>
      title={newPolicy}
      isOpen={officeId !== null}
      initial={{ year: Number(today.slice(0, 4)) }}
      onSubmit={({ reviewOn, objectives = [], ...values }) =>
        create.mutate({
          body: { ...values, objectives, officeId: officeId ?? '', ...(reviewOn ? { reviewOn } : {}) },
        })
      }
      onClose={() => {
        create.reset();
        onClose();
      }}
      isSaving={create.isPending}
      error={create.error}
    >
      <Form.Item
        name="year"
        label={t.year}
        rules={[{ required: true, message: fill(required, { label: t.year }) }]}
      >
        <InputNumber min={2000} max={2100} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <PolicyFields />
    </ModalForm>
  );
}

interface ChangePolicyProps {
  readonly policy: PolicyRecord | null;
  readonly onClose: () => void;
}

export function ChangePolicy({ policy, onClose }: ChangePolicyProps) {
  const t = useTexts(policyTexts);
  const change = useWrite('PATCH', '/api/policies/{id}', { onDone: useSaved(onClose) });
  return (
    <VersionedForm<Values, Pick<PolicyRecord, 'statement' | 'objectives' | 'reviewOn'>>
      title={t.change}
      record={policy}
      initial={policy ?? {}}
      fields={[
        { key: 'statement', label: t.statement },
        { key: 'objectives', label: t.objectives },
        { key: 'reviewOn', label: t.reviewOn },
      ]}
      saving={change}
      bodyOf={({ statement, objectives = [], reviewOn }) => ({
        statement,
        objectives,
        reviewOn: reviewOn ?? policy?.reviewOn ?? '',
      })}
      onSave={(body, version) =>
        change.mutate({ params: { id: policy?.id ?? '' }, body: { ...body, version } })
      }
      onClose={() => {
        change.reset();
        onClose();
      }}
    >
      <PolicyFields />
    </VersionedForm>
  );
}

function PolicyFields() {
  const t = useTexts(policyTexts);
  const { required } = useTexts(productTexts);
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  return (
    <>
      <Form.Item name="statement" label={t.statement} rules={must(t.statement)}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name="objectives" label={t.objectives} extra={<Terms>{t.objectivesHint}</Terms>}>
        <Select mode="tags" open={false} tokenSeparators={[',', '，', '、']} />
      </Form.Item>
      <Form.Item name="reviewOn" label={t.reviewOn}>
        <DateField />
      </Form.Item>
    </>
  );
}
