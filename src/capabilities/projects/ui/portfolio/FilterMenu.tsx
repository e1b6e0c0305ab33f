import { FilterOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import type { Condition } from '#platform/list/list.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { FilterPanel } from '#web/kit/table/FilterPanel.tsx';
import { readConditions, withConditions } from '#web/kit/table/list-state.ts';
import { projectColumns } from '../../columns.ts';
import { portfolioTexts } from '../texts.ts';

interface FilterMenuProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
}

/** Filters by any column, shown or not: first the column, then its values. */
export function FilterMenu({ filter, onFilter }: FilterMenuProps) {
  const t = useTexts(portfolioTexts);
  const say = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const column = projectColumns.find(({ key }) => key === chosen);
  const conditions = readConditions(filter);
  const apply = (next: readonly Condition[]) => {
    setIsOpen(false);
    onFilter(withConditions(filter, chosen, next));
  };
  const columns = (
    <ul className="zs-portfolio-columns">
      {projectColumns.map(({ key, title }) => (
        <li key={key}>
          <Button type="text" block onClick={() => setChosen(key)}>
            {say(title)}
          </Button>
        </li>
      ))}
    </ul>
  );
  const panel = column ? (
    <FilterPanel
      key={column.key}
      column={column}
      conditions={conditions.filter((one) => one.column === column.key)}
      onApply={apply}
    />
  ) : null;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={isOpen}
      onOpenChange={(isShown) => {
        setIsOpen(isShown);
        setChosen('');
      }}
      title={column ? say(column.title) : t.filterBy}
      content={panel ?? columns}
    >
      <Button icon={<FilterOutlined />}>{t.filter}</Button>
    </Popover>
  );
}
