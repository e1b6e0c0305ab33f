import { Form, Input, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { proposalFields } from '../fields/fields.ts';
import type { ProposalDetail } from '../schema/messages.ts';
import { pageTexts } from './texts.ts';

interface Values {
  readonly reason: string;
  readonly fields: readonly string[];
  readonly remark?: string;
}

interface ReturnFormProps {
  readonly proposal: ProposalDetail;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Gives a proposal back with the fields to be mended; those found missing are chosen already. */
export function ReturnForm({ proposal, isOpen, onClose }: ReturnFormProps) {
  const t = useTexts(pageTexts);
  const say = useText();
  const { required } = useTexts(productTexts);
  const give = useWrite('POST', '/api/proposals/{id}/returns', {
    touches: ['/api/proposals', '/api/todos'],
    onDone: onClose,
  });
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  const missing = proposal.gaps.flatMap(({ field, kind }) =>
    kind === 'no-return' || kind === 'knock-out' ? [field] : [],
  );
  return (
    <ModalForm<Values>
      title={t.return}
      isOpen={isOpen}
      initial={{ fields: [...new Set(missing)] }}
      submitText={t.return}
      onSubmit={({ reason, fields, remark }) =>
        give.mutate({
          params: { id: proposal.id },
          body: {
            version: proposal.version,
            reason,
            marks: fields.map((field) => ({ field, remark: remark ?? '' })),
          },
        })
      }
      onClose={onClose}
      isSaving={give.isPending}
      error={give.error}
    >
      <Form.Item name="fields" label={t.marks} rules={must(t.marks)}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={proposalFields.map(({ key, title }) => ({ value: key, label: say(title) }))}
        />
      </Form.Item>
      <Form.Item name="remark" label={t.remark}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="reason" label={t.reason} rules={must(t.reason)}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </ModalForm>
  );
}
