import { App } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { paths } from '#web/paths.ts';
import { useGo } from '#web/routing/use-go.ts';
import type { OfficeRow } from '../schema/offices.ts';
import { freshOffice, officeOfValues, type OfficeValues, type TypeValues } from './office-values.ts';
import { OfficeFields } from './OfficeFields.tsx';
import { officeTexts } from './texts.ts';
import { TypeFields } from './TypeFields.tsx';

interface NewOfficeFormProps {
  readonly isOpen: boolean;
  readonly offices: readonly OfficeRow[];
  readonly onClose: () => void;
}

/** A new PMO unit with its first type; it opens once it is saved. */
export function NewOfficeForm({ isOpen, offices, onClose }: NewOfficeFormProps) {
  const t = useTexts(officeTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const go = useGo();
  const create = useWrite('POST', '/api/offices', {
    onDone: ({ id }) => {
      void message.success(saved);
      onClose();
      go(paths.office(id));
    },
  });
  const submit = ({ preset, isCustom = false, from, reason, ...values }: OfficeValues & TypeValues) =>
    create.mutate({ body: { ...officeOfValues(values), type: { preset, isCustom, from, reason } } });
  return (
    <ModalForm<OfficeValues & TypeValues>
      title={t.create}
      isOpen={isOpen}
      width={720}
      initial={{ ...freshOffice, parentId: offices[0]?.id ?? null }}
      onSubmit={submit}
      onClose={() => {
        create.reset();
        onClose();
      }}
      isSaving={create.isPending}
      error={create.error}
    >
      <TypeFields />
      <OfficeFields office={null} offices={offices} />
    </ModalForm>
  );
}
