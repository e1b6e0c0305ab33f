import { EditOutlined } from '@ant-design/icons';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { useLocale } from '#web/i18n/locale.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { RemoveButton } from '#web/kit/RemoveButton.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { unitKinds } from '../names.ts';
import type { Unit } from '../schema.ts';
import { organisationTexts } from './texts.ts';
import { unitNameIn, unitOfValues, valuesOfUnit, type UnitValues } from './unit-values.ts';
import { UnitFields } from './UnitFields.tsx';
import { useUnitFields } from './use-unit-fields.ts';

interface UnitDrawerProps {
  readonly unit: Unit | null;
  readonly mayManage: boolean;
  readonly onClose: () => void;
}

/** One unit beside the tree, with the form that changes it. */
export function UnitDrawer({ unit, mayManage, onClose }: UnitDrawerProps) {
  const t = useTexts(organisationTexts);
  const { edit, saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const { locale } = useLocale();
  const fields = useUnitFields();
  const [isEditing, setIsEditing] = useState(false);
  const change = useWrite('PATCH', '/api/units/{id}', {
    onDone: () => {
      void message.success(saved);
      setIsEditing(false);
    },
  });
  const actions =
    unit && mayManage ? (
      <Space>
        <RemoveUnit unit={unit} onRemoved={onClose} />
        <Button icon={<EditOutlined />} onClick={() => setIsEditing(true)}>
          {edit}
        </Button>
      </Space>
    ) : null;
  return (
    <DetailDrawer
      isOpen={unit !== null}
      title={unit ? unitNameIn(locale, unit) : ''}
      onClose={onClose}
      actions={actions}
    >
      {unit ? <UnitFacts unit={unit} /> : null}
      <VersionedForm<UnitValues, ReturnType<typeof unitOfValues>>
        title={t.editUnit}
        width={640}
        record={isEditing ? unit : null}
        initial={unit ? valuesOfUnit(unit) : {}}
        fields={fields}
        saving={change}
        bodyOf={unitOfValues}
        onSave={(body, version) =>
          change.mutate({ params: { id: unit?.id ?? '' }, body: { ...body, version } })
        }
        onClose={() => {
          change.reset();
          setIsEditing(false);
        }}
      >
        <UnitFields unit={unit} />
      </VersionedForm>
    </DetailDrawer>
  );
}

function UnitFacts({ unit }: { readonly unit: Unit }) {
  const t = useTexts(organisationTexts);
  const say = useText();
  const kind = unitKinds[unit.kind];
  const members = withQuery(paths.people, { filter: `unitName:contains:${encodeURIComponent(unit.name)}` });
  return (
    <Facts
      facts={[
        { label: t.unitCode, value: unit.code },
        { label: t.unitNameEn, value: unit.nameEn },
        { label: t.kind, value: kind ? say(kind) : unit.kind },
        { label: t.head, value: unit.headName },
        {
          label: t.people,
          value: (
            <PageLink to={members}>
              {fill(unit.people === 1 ? t.oneMember : t.members, { count: unit.people })}
            </PageLink>
          ),
        },
        { label: t.validFrom, value: unit.validFrom },
        { label: t.validTo, value: unit.validTo },
      ]}
    />
  );
}

function RemoveUnit({ unit, onRemoved }: { readonly unit: Unit; readonly onRemoved: () => void }) {
  const t = useTexts(organisationTexts);
  const { mutateAsync: remove } = useWrite('DELETE', '/api/units/{id}', { onDone: onRemoved });
  return (
    <RemoveButton
      ask={fill(t.removeUnit, { name: unit.name })}
      onRemove={() => remove({ params: { id: unit.id } })}
    />
  );
}
