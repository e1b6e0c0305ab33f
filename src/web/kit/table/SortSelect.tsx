import { SortAscendingOutlined, SortDescendingOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
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
    <>
      <Select
        className="zs-table-order"
        aria-label={t.order}
        value={columns.some((column) => column.key === key) ? key : ''}
        onChange={(column) => order(column, false)}
        options={[
          { value: '', label: t.ownOrder },
          ...columns.map((column) => ({ value: column.key, label: say(column.title) })),
        ]}
      />
      {key === '' ? null : (
        <Button
          aria-label={turn}
          title={turn}
          icon={isDescending ? <SortDescendingOutlined /> : <SortAscendingOutlined />}
          onClick={() => order(key, !isDescending)}
        />
      )}
    </>
  );
}
