import { DownloadOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '#web/i18n/texts.ts';
import { ConditionChips } from '#web/kit/table/ConditionChips.tsx';
import { FilterMenu } from '#web/kit/table/FilterMenu.tsx';
import { exportHref } from '#web/kit/table/list-state.ts';
import { SavedViews } from '#web/kit/table/SavedViews.tsx';
import '#web/kit/table/table.css';
import { tableTexts } from '#web/kit/table/texts.ts';
import { projectColumns } from '../../columns.ts';
import { portfolioTexts } from '../texts.ts';
import { exportPath } from './ProjectList.tsx';
import type { Portfolio } from './use-portfolio.ts';

interface ToolbarProps {
  readonly portfolio: Portfolio;
  readonly extra?: ReactNode;
}

/** Search, filters, views and export where the projects are not shown as a table. */
export function Toolbar({ portfolio, extra }: ToolbarProps) {
  const t = useTexts(portfolioTexts);
  const { search: find } = useTexts(tableTexts);
  const { list, setList, views } = portfolio;
  return (
    <>
      <div className="zs-table-toolbar" role="group" aria-label={t.filter}>
        <Input.Search
          key={list.q}
          className="zs-portfolio-search"
          allowClear
          defaultValue={list.q}
          aria-label={t.search}
          placeholder={t.search}
          enterButton={<Button icon={<SearchOutlined />} aria-label={find} title={find} />}
          onSearch={(q) => setList({ q: q.trim(), page: '1' })}
        />
        <FilterMenu
          columns={projectColumns}
          filter={list.filter}
          onFilter={(filter) => setList({ filter, page: '1' })}
        />
        {extra}
        <span className="zs-spring" />
        <SavedViews {...views} />
        <Button icon={<DownloadOutlined />} href={exportHref(exportPath, list)} download>
          {t.export}
        </Button>
      </div>
      <ConditionChips columns={projectColumns} state={list} onState={setList} />
    </>
  );
}
