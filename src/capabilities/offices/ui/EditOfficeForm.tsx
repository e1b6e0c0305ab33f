import { App } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { formNames, levelNames, rankNames, structureNames } from '../names.ts';
import type { Office } from '../schema/offices.ts';
import { officeOfValues, valuesOfOffice, type OfficeValues } from './office-values.ts';
import { OfficeFields } from './OfficeFields.tsx';
import { officeTexts } from './texts.ts';

interface EditOfficeFormProps {
  readonly office: Office | null;
  readonly onClose: () => void;
}

export function EditOfficeForm({ office, onClose }: EditOfficeFormProps) {
  const t = useTexts(officeTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const fields = useOfficeFields();
  const offices = useGet('/api/offices').data?.rows ?? [];
  const change = useWrite('PATCH', '/api/offices/{id}', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  return (
    <VersionedForm<OfficeValues, ReturnType<typeof officeOfValues>>
      title={t.edit}
      width={720}
      record={office}
      initial={office ? valuesOfOffice(office) : {}}
      fields={fields}
      saving={change}
      bodyOf={officeOfValues}
      onSave={(body, version) =>
        change.mutate({ params: { id: office?.id ?? '' }, body: { ...body, version } })
      }
      onClose={() => {
        change.reset();
        onClose();
      }}
    >
      <OfficeFields office={office} offices={offices} />
    </VersionedForm>
  );
}

/** How each field reads in the comparison of two versions. */
const useOfficeFields = () => {
  const t = useTexts(officeTexts);
  const say = useText();
  const named = (names: Readonly<Record<string, readonly [string, string]>>) => (value: unknown) =>
    say(names[String(value)] ?? [String(value), String(value)]);
  return [
    { key: 'name', label: t.name },
    { key: 'displayName', label: t.displayName },
    { key: 'level', label: t.level, show: named(levelNames) },
    { key: 'structure', label: t.structure, show: named(structureNames) },
    { key: 'organisationForm', label: t.form, show: named(formNames) },
    { key: 'headsRank', label: t.headsRank, show: named(rankNames) },
    { key: 'orgUnitId', label: t.orgUnit },
    { key: 'parentId', label: t.parent },
    { key: 'superiorId', label: t.superior },
    { key: 'departments', label: t.departments },
    { key: 'projectTypes', label: t.projectTypes },
    { key: 'amountFromFen', label: t.amountFrom },
    { key: 'amountBelowFen', label: t.amountBelow },
  ];
};
