import { Select } from 'antd';
import { useTexts } from '#web/i18n/texts.ts';
import { staffTexts } from './texts.ts';
import type { OfficeChoice } from './use-office.ts';

/** Chooses the PMO unit where there are several. */
export function OfficeSelect({ office }: { readonly office: OfficeChoice }) {
  const t = useTexts(staffTexts);
  if (office.offices.length < 2) return null;
  return (
    <Select
      aria-label={t.office}
      value={office.officeId}
      style={{ minWidth: 180 }}
      options={office.offices.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={office.choose}
    />
  );
}
