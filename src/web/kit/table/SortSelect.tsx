import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Select, Space } from 'antd';
import { fill } from '#platform/i18n.ts';
import type { ListColumn } from '#platform/list/list.ts';
import { useText, useTexts } from '../../i18n/texts.ts';
import type { ListPatch } from './list-state.ts';
import { tableTexts } from './texts.ts';

interface SortSelectProps {
  readonly columns: readonly ListColumn[];
  readonly sort: string;
  readonly onState: (patch: ListPatch) => void;
}

/** Chooses the order of a list that has no heads to press: a column, and which way. */
export function SortSelect({ columns, sort, onState }: SortSelectProps) {
  const t = useTexts(tableTexts);
  const say = useText();
  const [first = ''] = sort.split(',');
  const isDescending = first.startsWith('-');
  const key = first.replace(/^-/, '');
  const order = (column: string, descending: typeof isDescending) =>
    onState({ sort: descending ? `-${column}` : column, page: '1' });
  const turn = isDescending ? t.ascend : t.descend;
  return (
    <Space.Compact>
      <Select
        className="zs-table-order"
        aria-label={t.order}
        value={columns.some((column) => column.key === key) ? key : ''}
        onChange={(column) => order(column, false)}
        labelRender={({ value, label }) => (value === '' ? label : fill(t.orderedBy, { column: label }))}
        options={[
          { value: '', label: t.ownOrder },
          ...columns.map((column) => ({ value: column.key, label: say(column.title) })),
        ]}
      />
      {key === '' ? null : (
        <Button
          aria-label={turn}
          title={turn}
          icon={isDescending ? <ArrowDownOutlined /> : <ArrowUpOutlined />}
          onClick={() => order(key, !isDescending)}
        />
      )}
    </Space.Compact>
  );
}
