import { FilterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Condition, ListColumn } from '#platform/list/list.ts';
import { useText, useTexts } from '../../i18n/texts.ts';
import { Pop } from '../Pop.tsx';
import { readConditions, withConditions } from './list-state.ts';
import { tableTexts } from './texts.ts';

// Its date pickers are heavy, and most visits open no filter.
const FilterPanel = lazy(() =>
  import('./FilterPanel.tsx').then((module) => ({ default: module.FilterPanel })),
);

interface FilterMenuProps {
  readonly columns: readonly ListColumn[];
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
}

/** Filters by any column, shown or not: first the column, then its values. */
export function FilterMenu({ columns, filter, onFilter }: FilterMenuProps) {
  const t = useTexts(tableTexts);
  const say = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const column = columns.find(({ key }) => key === chosen);
  const apply = (next: readonly Condition[]) => {
    setIsOpen(false);
    onFilter(withConditions(filter, chosen, next));
  };
  const content = column ? (
    <div key={column.key} ref={keepFocus} tabIndex={-1} className="zs-pop">
      <Suspense fallback={null}>
        <FilterPanel
          column={column}
          conditions={readConditions(filter).filter((one) => one.column === column.key)}
          onApply={apply}
        />
      </Suspense>
    </div>
  ) : (
    <ul className="zs-filter-columns">
      {columns.map(({ key, title }) => (
        <li key={key}>
          <Button type="text" block onClick={() => setChosen(key)}>
            {say(title)}
          </Button>
        </li>
      ))}
    </ul>
  );
  return (
    <Pop
      placement="bottomLeft"
      isOpen={isOpen}
      onOpen={(isShown) => {
        setIsOpen(isShown);
        if (isShown) setChosen('');
      }}
      title={column ? say(column.title) : t.filterBy}
      content={content}
    >
      <Button icon={<FilterOutlined />}>{t.filters}</Button>
    </Pop>
  );
}

/** The button that was pressed is gone with the list of columns; its focus stays in the panel. */
const keepFocus = (panel: HTMLElement | null): void => {
  if (panel && !panel.contains(document.activeElement)) panel.focus();
};
