import { Form } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import type { Office } from '../schema/offices.ts';
import type { TypeValues } from './office-values.ts';
import { officeTexts } from './texts.ts';
import { TypeFields } from './TypeFields.tsx';
import { useSubmission } from './use-submission.ts';
import { TypePreview } from './TypePreview.tsx';

interface TypeFormProps {
  readonly office: Office;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Plans another type and shows beforehand what it changes. */
export function TypeForm({ office, isOpen, onClose }: TypeFormProps) {
  const t = useTexts(officeTexts);
  const submission = useSubmission(onClose);
  const [form] = Form.useForm<TypeValues>();
  const preset = Form.useWatch('preset', form);
  const from = Form.useWatch('from', form);
  const plan = useWrite('POST', '/api/offices/{id}/types', {
    onDone: submission.proceed,
  });
  return (
    <ModalForm<TypeValues>
      title={`${t.changeType} · ${office.name}`}
      isOpen={isOpen}
      width={720}
      form={form}
      initial={{ isCustom: false }}
      onSubmit={(body) => plan.mutate({ params: { id: office.id }, body })}
      onClose={() => {
        plan.reset();
        submission.reset();
        onClose();
      }}
      isSaving={plan.isPending || submission.isPending}
      error={plan.error ?? submission.error}
    >
      <TypeFields />
      {preset ? <TypePreview officeId={office.id} preset={preset} {...(from ? { from } : {})} /> : null}
    </ModalForm>
  );
}
