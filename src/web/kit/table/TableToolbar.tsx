import { ColumnHeightOutlined, DownloadOutlined, SearchOutlined } from '@ant-design/icons';
import { Drop } from '../Drop.tsx';
import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ListColumn } from '#platform/list/list.ts';
import { useTexts } from '../../i18n/texts.ts';
import { ColumnSettings } from './ColumnSettings.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { GroupSelect } from './GroupSelect.tsx';
import { exportHref, type ListPatch, type ListState } from './list-state.ts';
import { SavedViews, type ViewsHook } from './SavedViews.tsx';
import { tableTexts } from './texts.ts';
import type { Density } from './use-density.ts';

export interface ToolbarProps {
  readonly columns: readonly ListColumn[];
  readonly state: ListState;
  readonly onState: (patch: ListPatch) => void;
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
  /** Address of the export route, without its query. */
  readonly exportPath?: string | undefined;
  readonly views?: ViewsHook | undefined;
  /** Filters of the page's own, before the tools. */
  readonly filters?: ReactNode;
}

/** Search and the page's filters on the left, what changes the look of the list on the right. */
export function TableToolbar({
  columns,
  state,
  onState,
  density,
  onDensity,
  exportPath,
  views,
  filters,
}: ToolbarProps) {
  const t = useTexts(tableTexts);
  const densities = (['compact', 'normal', 'comfortable'] as const).map((key) => ({ key, label: t[key] }));
  return (
    <div className="zs-table-toolbar" role="toolbar" aria-label={t.tools}>
      <SearchField value={state.q} onSearch={(q) => onState({ q, page: '1' })} />
      {filters}
      <FilterMenu
        columns={columns}
        filter={state.filter}
        onFilter={(filter) => onState({ filter, page: '1' })}
      />
      <span className="zs-spring" />
      {views ? <SavedViews {...views} /> : null}
      <GroupSelect columns={columns} state={state} onState={onState} />
      <Drop
        label={t.density}
        menu={{
          items: densities,
          selectable: true,
          selectedKeys: [density],
          onClick: ({ key }) => onDensity(key as Density),
        }}
      >
        <Button aria-label={t.density} title={t.density} icon={<ColumnHeightOutlined />} />
      </Drop>
      <ColumnSettings
        columns={columns}
        chosen={state.columns}
        onChoose={(chosen) => onState({ columns: chosen })}
      />
      {exportPath ? (
        <Button icon={<DownloadOutlined />} href={exportHref(exportPath, state)} download>
          {t.export}
        </Button>
      ) : null}
    </div>
  );
}

function SearchField({
  value,
  onSearch,
}: {
  readonly value: string;
  readonly onSearch: (q: string) => void;
}) {
  const t = useTexts(tableTexts);
  const [typed, setTyped] = useState(value);
  const [former, setFormer] = useState(value);
  if (former !== value) {
    setFormer(value);
    setTyped(value);
  }
  return (
    <Input
      className="zs-table-search"
      allowClear
      prefix={<SearchOutlined />}
      placeholder={t.search}
      aria-label={t.search}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value === '') onSearch('');
      }}
      onPressEnter={(event) => {
        if (!event.nativeEvent.isComposing) onSearch(typed.trim());
      }}
      onBlur={() => {
        if (typed.trim() !== value) onSearch(typed.trim());
      }}
    />
  );
}
