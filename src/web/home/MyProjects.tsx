import { partNames, phaseNames } from '#capabilities/projects/names.ts';
import type { ProjectListRow } from '#capabilities/projects/schema.ts';
import { HealthCell } from '#capabilities/projects/ui/HealthCell.tsx';
import { fill } from '#platform/i18n.ts';
import { useGet } from '../api/use-get.ts';
import { useFormat } from '../i18n/format.ts';
import { useText, useTexts } from '../i18n/texts.ts';
import { Card } from '../kit/Card.tsx';
import { ProblemNotice } from '../kit/ProblemNotice.tsx';
import { RowSkeletons } from '../kit/Skeletons.tsx';
import { paths, withQuery } from '../paths.ts';
import { PageLink } from '../routing/PageLink.tsx';
import { homeTexts } from './texts.ts';

const shown = 6;
const filter = 'myPart:filled:;phase:not:closed|terminated';

interface MyProjectsProps {
  /** Whoever looks after all projects need not have one of his own. */
  readonly isOptional: boolean;
}

/** The projects that I run, sponsor or work on: how they stand and what comes next. */
export function MyProjects({ isOptional }: MyProjectsProps) {
  const t = useTexts(homeTexts);
  const projects = useGet('/api/projects', { query: { filter, sort: 'nextMilestoneOn', limit: shown } });
  const rows = projects.data?.rows;
  const total = projects.data?.total ?? 0;
  if (isOptional && rows?.length === 0) return null;
  const all =
    total > shown ? (
      <PageLink to={withQuery(paths.projects, { filter })}>{fill(t.projectsAll, { count: total })}</PageLink>
    ) : null;
  return (
    <Card title={t.projects} extra={all} isFlush>
      <ProblemNotice error={projects.error} onRetry={() => void projects.refetch()} />
      {projects.isPending ? <RowSkeletons count={4} /> : null}
      {rows?.length === 0 ? <p className="zs-muted zs-home-none">{t.projectsNone}</p> : null}
      <ul className="zs-home-projects">
        {rows?.map((project) => (
          <MyProject key={project.id} project={project} />
        ))}
      </ul>
    </Card>
  );
}

function MyProject({ project }: { readonly project: ProjectListRow }) {
  const t = useTexts(homeTexts);
  const say = useText();
  const { percent, date } = useFormat();
  const { id, name, phase, phaseLabel, myPart, percentComplete, nextMilestone, nextMilestoneOn } = project;
  const facts = [
    myPart ? say(partNames[myPart]) : null,
    phaseLabel ?? say(phaseNames[phase]),
    percentComplete === null ? null : fill(t.done, { percent: percent(percentComplete / 100, 0) }),
  ];
  return (
    <li>
      <div>
        <PageLink to={paths.project(id)}>{name}</PageLink>
        <p className="zs-muted zs-number">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <div className="zs-home-milestone">
        {nextMilestone ? (
          <>
            <span className="zs-visually-hidden">{t.nextMilestone} </span>
            <span>{nextMilestone}</span>
            <p className="zs-muted zs-number">{date(nextMilestoneOn)}</p>
          </>
        ) : (
          <span className="zs-muted">{t.noMilestone}</span>
        )}
      </div>
      <HealthCell project={project} />
    </li>
  );
}
