import { AutoComplete } from 'antd';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import type { TableRow } from './blank-rows.ts';

interface ObjectiveInputProps {
  readonly label: string;
  readonly row: TableRow;
  readonly onChange: (patch: TableRow) => void;
}

/** A strategic objective by name: one of the strategy, or in words where it has none yet. */
export function ObjectiveInput({ label, row, onChange }: ObjectiveInputProps) {
  const may = useMay();
  const strategy = useGet(
    '/api/strategy',
    { query: {} },
    { enabled: may('strategy.read'), staleTime: 60_000 },
  );
  const objectives = (strategy.data?.rows ?? []).map(({ id, code, title }) => ({
    id,
    value: `${code} ${title}`,
  }));
  const name = typeof row['name'] === 'string' ? row['name'] : '';
  return (
    <AutoComplete
      aria-label={label}
      value={name}
      style={{ width: '100%' }}
      options={objectives.map(({ value }) => ({ value }))}
      showSearch={{ filterOption: true }}
      onChange={(next: string) =>
        onChange({
          name: next ?? '',
          objectiveId: objectives.find(({ value }) => value === next)?.id ?? null,
        })
      }
    />
  );
}
