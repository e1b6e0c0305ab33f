import { Form, Input } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { authorityTexts } from './authority-texts.ts';
import { useSubmission } from './use-submission.ts';

interface EndValues {
  readonly on: string;
  readonly reason: string;
}

interface EndOverrideFormProps {
  readonly officeId: string;
  /** '' while nothing is ended. */
  readonly overrideId: string;
  readonly onClose: () => void;
}

const Item = Form.Item<EndValues>;

export function EndOverrideForm({ officeId, overrideId, onClose }: EndOverrideFormProps) {
  const t = useTexts(authorityTexts);
  const { required } = useTexts(productTexts);
  const submission = useSubmission(onClose);
  const end = useWrite('POST', '/api/offices/{id}/overrides/{overrideId}/end', {
    onDone: submission.proceed,
  });
  const need = (label: string) => [{ required: true, message: required.replace('{label}', label) }];
  return (
    <ModalForm<EndValues>
      title={t.endTitle}
      isOpen={overrideId !== ''}
      initial={{}}
      width={440}
      onSubmit={(body) => end.mutate({ params: { id: officeId, overrideId }, body })}
      onClose={() => {
        end.reset();
        submission.reset();
        onClose();
      }}
      isSaving={end.isPending || submission.isPending}
      error={end.error ?? submission.error}
    >
      <Item name="on" label={t.endOn} rules={need(t.endOn)}>
        <DateField />
      </Item>
      <Item name="reason" label={t.reason} rules={need(t.reason)}>
        <Input.TextArea rows={2} />
      </Item>
    </ModalForm>
  );
}
