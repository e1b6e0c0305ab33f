import { Select } from 'antd';

interface OfficeSelectProps {
  readonly offices: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly label: string;
  readonly onChange: (id: string) => void;
}

/** Which PMO unit the page is about. */
export function OfficeSelect({ offices, value, label, onChange }: OfficeSelectProps) {
  return (
    <Select
      aria-label={label}
      value={value}
      style={{ minWidth: 200, maxWidth: '100%' }}
      options={offices.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  );
}
