import { useGet } from '#web/api/use-get.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import type { StaleField } from '#web/kit/StaleDialog.tsx';
import { unitKinds } from '../names.ts';
import { organisationTexts } from './texts.ts';

/** How each field of a unit is called and reads, for the comparison of two versions. */
export const useUnitFields = (): readonly StaleField[] => {
  const t = useTexts(organisationTexts);
  const say = useText();
  const units = useGet('/api/units').data?.units ?? [];
  return [
    { key: 'name', label: t.unitName },
    { key: 'nameEn', label: t.unitNameEn },
    { key: 'code', label: t.unitCode },
    { key: 'parentId', label: t.parent, show: (id) => units.find((unit) => unit.id === id)?.name ?? t.top },
    {
      key: 'kind',
      label: t.kind,
      show: (kind) => say(unitKinds[String(kind)] ?? [String(kind), String(kind)]),
    },
    {
      key: 'headId',
      label: t.head,
      show: (id) => units.find((unit) => unit.headId === id)?.headName ?? (id ? String(id) : '—'),
    },
    { key: 'position', label: t.position },
    { key: 'validFrom', label: t.validFrom },
    { key: 'validTo', label: t.validTo },
  ];
};
