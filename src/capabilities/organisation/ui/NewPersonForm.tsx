import { App } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { personOfValues, type PersonValues } from './person-values.ts';
import { PersonFields } from './PersonFields.tsx';
import { organisationTexts } from './texts.ts';

export function NewPersonForm({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const t = useTexts(organisationTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const create = useWrite('POST', '/api/people', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  return (
    <ModalForm<PersonValues>
      title={t.newPerson}
      isOpen={isOpen}
      width={640}
      initial={{ hoursPerDay: 8 }}
      onSubmit={(values) => create.mutate({ body: personOfValues(values) })}
      onClose={onClose}
      isSaving={create.isPending}
      error={create.error}
    >
      <PersonFields />
    </ModalForm>
  );
}
