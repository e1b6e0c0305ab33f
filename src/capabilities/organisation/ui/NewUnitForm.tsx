import { App } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { organisationTexts } from './texts.ts';
import { unitOfValues, type UnitValues } from './unit-values.ts';
import { UnitFields } from './UnitFields.tsx';

interface NewUnitFormProps {
  /** The id of the unit above, `top` for none, '' while nothing is created. */
  readonly below: string;
  readonly onClose: () => void;
}

export function NewUnitForm({ below, onClose }: NewUnitFormProps) {
  const t = useTexts(organisationTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const create = useWrite('POST', '/api/units', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  return (
    <ModalForm<UnitValues>
      title={t.newUnit}
      isOpen={below !== ''}
      width={640}
      initial={{ kind: 'department', parentId: below === 'top' ? null : below }}
      onSubmit={(values) => create.mutate({ body: unitOfValues(values) })}
      onClose={onClose}
      isSaving={create.isPending}
      error={create.error}
    >
      <UnitFields unit={null} />
    </ModalForm>
  );
}
