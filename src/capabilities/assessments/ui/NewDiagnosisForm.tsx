import { App, Form, Input } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { DepartmentFields, departmentsOf, type DepartmentValues } from './DepartmentFields.tsx';
import { diagnosisTexts } from './texts.ts';

interface Values extends DepartmentValues {
  readonly title: string;
  readonly dueOn: string;
}

interface NewDiagnosisFormProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function NewDiagnosisForm({ isOpen, onClose }: NewDiagnosisFormProps) {
  const t = useTexts(diagnosisTexts);
  const { required } = useTexts(productTexts);
  const { message } = App.useApp();
  const open = useWrite('POST', '/api/diagnoses', {
    onDone: () => {
      void message.success(t.opened);
      onClose();
    },
  });
  const needed = (label: string) => [{ required: true, message: required.replace('{label}', label) }];
  return (
    <ModalForm<Values>
      title={t.open}
      isOpen={isOpen}
      initial={{ units: [] }}
      submitText={t.open}
      onSubmit={({ title, dueOn, ...departments }) =>
        open.mutate({ body: { title, dueOn, departments: departmentsOf(departments) } })
      }
      onClose={onClose}
      isSaving={open.isPending}
      error={open.error}
    >
      <Form.Item name="title" label={t.name} rules={needed(t.name)}>
        <Input />
      </Form.Item>
      <Form.Item name="dueOn" label={t.due} rules={needed(t.due)}>
        <DateField />
      </Form.Item>
      <DepartmentFields />
    </ModalForm>
  );
}
