import { createElement, lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { asProblem } from '#web/api/problem.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { CardSkeletons, RowSkeletons } from '#web/kit/Skeletons.tsx';
import { TabBar } from '#web/kit/TabBar.tsx';
import { paths } from '#web/paths.ts';
import { projectTabs } from '#web/project-tabs.ts';
import { fetched } from '#web/routing/fetched.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useRecordTitle } from '#web/routing/record-title.ts';
import { usePageParams, useUrlState } from '#web/routing/url-state.ts';
import type { ProjectDetail } from '../schema.ts';
import type { ProjectTab, ProjectTabProps } from './project-tab.ts';
import './project.css';
import { ProjectHeader } from './ProjectHeader.tsx';
import { portfolioTexts, projectTexts } from './texts.ts';

/** One project: what it is on top, its plan, dates, people and papers below. */
export function ProjectPage() {
  const { projectId: id } = usePageParams<'projectId'>();
  const project = useGet('/api/projects/{id}', { params: { id } });
  const record = project.data?.id === id ? project.data : undefined;
  useRecordTitle(record?.name);
  // An address with something else than an id leads nowhere either.
  if ([400, 404].includes(asProblem(project.error)?.status ?? 0)) return <Missing />;
  return (
    <>
      <ProblemNotice error={project.error} onRetry={() => void project.refetch()} />
      {record ? (
        <>
          <ProjectHeader project={record} />
          <ProjectTabs project={record} />
        </>
      ) : (
        <Waiting />
      )}
    </>
  );
}

function Waiting() {
  const { title } = useTexts(portfolioTexts);
  return (
    <>
      <h1 className="zs-visually-hidden">{title}</h1>
      <CardSkeletons count={3} />
    </>
  );
}

function Missing() {
  const { missing } = useTexts(projectTexts);
  const { title } = useTexts(portfolioTexts);
  return (
    <>
      <PageHeader title={title} />
      <EmptyState text={missing} action={<PageLink to={paths.projects}>{title}</PageLink>} />
    </>
  );
}

function ProjectTabs({ project }: { readonly project: ProjectDetail }) {
  const say = useText();
  const may = useMay();
  const [{ tab }, change] = useUrlState({ tab: 'overview' });
  const open = projectTabs.filter(({ permission }) => permission === undefined || may(permission));
  const active = open.some(({ key }) => key === tab) ? tab : 'overview';
  const shown = open.find(({ key }) => key === active);
  return (
    <TabBar
      label={project.name}
      tabs={open.map(({ key, label }) => ({ key, label: say(label) }))}
      active={active}
      onChange={(next) => change({ tab: next }, { push: true })}
    >
      {shown ? <Panel key={shown.key} tab={shown} project={project} /> : null}
    </TabBar>
  );
}

const panels = new Map<string, LazyExoticComponent<ComponentType<ProjectTabProps>>>();

const panelOf = ({ key, load }: ProjectTab) => {
  const known = panels.get(key) ?? lazy(async () => ({ default: await fetched(load) }));
  panels.set(key, known);
  return known;
};

function Panel({ tab, project }: { readonly tab: ProjectTab; readonly project: ProjectDetail }) {
  return (
    <Suspense fallback={<RowSkeletons count={8} />}>{createElement(panelOf(tab), { project })}</Suspense>
  );
}
