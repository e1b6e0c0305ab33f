import { Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import type { ListColumn } from '#platform/list/list.ts';
import { useText, useTexts } from '../../i18n/texts.ts';
import { groupColumns, type ListPatch, type ListState } from './list-state.ts';
import { tableTexts } from './texts.ts';

interface GroupSelectProps {
  readonly columns: readonly ListColumn[];
  readonly state: ListState;
  readonly onState: (patch: ListPatch) => void;
}

/** Chooses the column by whose values the rows stand together. */
export function GroupSelect({ columns, state, onState }: GroupSelectProps) {
  const t = useTexts(tableTexts);
  const say = useText();
  const groupable = groupColumns(columns);
  if (groupable.length === 0) return null;
  return (
    <Select
      className="zs-table-groups"
      aria-label={t.group}
      value={groupable.some(({ key }) => key === state.group) ? state.group : ''}
      onChange={(group) => onState({ group })}
      labelRender={({ value, label }) => (value === '' ? label : fill(t.groupedBy, { column: label }))}
      options={[
        { value: '', label: t.noGroup },
        ...groupable.map(({ key, title }) => ({ value: key, label: say(title) })),
      ]}
    />
  );
}
