import { useMay } from '#web/api/session.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { Comments } from '#web/project-parts.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import type { ProjectDetail } from '../../schema.ts';
import type { ProjectTabProps } from '../project-tab.ts';
import { projectTexts } from '../texts.ts';
import { CostCard } from './CostCard.tsx';
import { FactsCard } from './FactsCard.tsx';
import { NextMilestones } from './NextMilestones.tsx';
import './overview.css';

/** A project at a glance. */
export function OverviewTab({ project }: ProjectTabProps) {
  const t = useTexts(projectTexts);
  return (
    <div className="zs-overview">
      <div className="zs-stack">
        <FactsCard project={project} />
        <Card title={t.description}>
          <p className={project.description ? 'zs-overview-text' : 'zs-muted'}>
            <Terms>{project.description ?? t.noDescription}</Terms>
          </p>
          {project.note ? (
            <p className="zs-overview-text zs-muted">
              <Terms>{project.note}</Terms>
            </p>
          ) : null}
        </Card>
        {project.keptText.length > 0 ? <KeptTexts project={project} /> : null}
        <Comments subject={{ type: 'project', id: project.id }} />
      </div>
      <div className="zs-stack">
        <CostCard project={project} />
        <NextMilestones project={project} />
        <Counts project={project} />
      </div>
    </div>
  );
}

function KeptTexts({ project }: { readonly project: ProjectDetail }) {
  const { kept } = useTexts(projectTexts);
  return (
    <Card title={kept}>
      <dl className="zs-overview-kept">
        {project.keptText.map(({ heading, value }, index) => (
          <div key={`${heading}${index}`}>
            <dt>{heading}</dt>
            <dd className="zs-overview-text">
              <Terms>{value}</Terms>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Counts({ project }: { readonly project: ProjectDetail }) {
  const t = useTexts(projectTexts);
  const { number } = useFormat();
  const may = useMay();
  const { id, taskCount, openRisks, milestones, members } = project;
  const at = (tab: string) => withQuery(paths.project(id), { tab });
  const counts = [
    { label: t.tasks, count: taskCount, to: at('plan') },
    { label: t.milestones, count: milestones.length, to: at('milestones') },
    { label: t.members, count: members.length, to: at('people') },
    { label: t.openRisks, count: openRisks, to: may('risk.read') ? at('risks') : null },
  ];
  return (
    <Card title={t.counts}>
      <ul className="zs-overview-counts">
        {counts.map(({ label, count, to }) => (
          <li key={label}>
            <span className="zs-muted">{label}</span>
            {to ? <PageLink to={to}>{number(count)}</PageLink> : <span>{number(count)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
