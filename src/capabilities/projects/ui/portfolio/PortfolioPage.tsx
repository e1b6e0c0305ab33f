import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useMay } from '#web/api/session.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ImportButton } from '#web/routing/ImportButton.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { portfolioTexts } from '../texts.ts';
import { useNarrow } from '../use-narrow.ts';
import { Board } from './Board.tsx';
import { FirstProjects } from './FirstProjects.tsx';
import { KpiRow } from './KpiRow.tsx';
import { NewProjectForm } from './NewProjectForm.tsx';
import { PortfolioCards } from './PortfolioCards.tsx';
import { PortfolioTimeline } from './PortfolioTimeline.tsx';
import './portfolio.css';
import { ProjectList } from './ProjectList.tsx';
import { useAllProjects } from './use-all-projects.ts';
import { layouts, usePortfolio, type Layout, type Portfolio } from './use-portfolio.ts';

/** All projects one may see: as a list, a board by phase, or under one calendar. */
export function PortfolioPage() {
  const t = useTexts(portfolioTexts);
  const may = useMay();
  const portfolio = usePortfolio();
  const { layout, isCreating, change } = portfolio;
  const all = useAllProjects();
  const create = () => change({ create: '1' });
  const creator = may('project.create') ? (
    <Button type="primary" icon={<PlusOutlined />} aria-keyshortcuts="c" onClick={create}>
      {t.create}
    </Button>
  ) : null;
  const switcher = (
    <Segmented<Layout>
      aria-label={t.view}
      value={layout}
      options={layouts.map((value) => ({ value, label: t[value] }))}
      onChange={(view) => change({ view }, { push: true })}
    />
  );
  const isEmpty = all.data?.total === 0;
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          isEmpty ? null : (
            <>
              {switcher}
              <ImportButton kind="register" />
              {creator}
            </>
          )
        }
      />
      {isEmpty ? (
        <FirstProjects onCreate={create} />
      ) : (
        <div className="zs-stack">
          <ProblemNotice error={all.error} onRetry={() => void all.refetch()} />
          <KpiRow projects={all.data} onFilter={portfolio.setList} />
          <Projects portfolio={portfolio} />
        </div>
      )}
      <NewProjectForm isOpen={isCreating} onClose={() => change({ create: '' })} />
    </>
  );
}

function Projects({ portfolio }: { readonly portfolio: Portfolio }) {
  const isNarrow = useNarrow();
  if (portfolio.layout === 'board') return <Board portfolio={portfolio} />;
  if (portfolio.layout === 'timeline') return <PortfolioTimeline portfolio={portfolio} />;
  return isNarrow ? <PortfolioCards portfolio={portfolio} /> : <ProjectList portfolio={portfolio} />;
}
