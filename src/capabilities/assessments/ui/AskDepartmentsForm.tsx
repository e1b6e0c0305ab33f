import { App } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { DepartmentFields, departmentsOf, type DepartmentValues } from './DepartmentFields.tsx';
import { maturityTexts } from './texts.ts';

interface AskDepartmentsFormProps {
  readonly diagnosisId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function AskDepartmentsForm({ diagnosisId, isOpen, onClose }: AskDepartmentsFormProps) {
  const t = useTexts(maturityTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const ask = useWrite('POST', '/api/diagnoses/{id}/departments', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  return (
    <ModalForm<DepartmentValues>
      title={t.invite}
      isOpen={isOpen}
      initial={{ units: [] }}
      submitText={t.invite}
      onSubmit={(values) =>
        ask.mutate({ params: { id: diagnosisId }, body: { departments: departmentsOf(values) } })
      }
      onClose={onClose}
      isSaving={ask.isPending}
      error={ask.error}
    >
      <DepartmentFields />
    </ModalForm>
  );
}
