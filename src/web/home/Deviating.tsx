import type { ProjectListRow } from '#capabilities/projects/schema.ts';
import { HealthCell } from '#capabilities/projects/ui/HealthCell.tsx';
import { healthReasonText } from '#capabilities/projects/ui/health-reason.ts';
import { fill } from '#platform/i18n.ts';
import { useGet } from '../api/use-get.ts';
import { useLocale } from '../i18n/locale.tsx';
import { useTexts } from '../i18n/texts.ts';
import { Card } from '../kit/Card.tsx';
import { ProblemNotice } from '../kit/ProblemNotice.tsx';
import { RowSkeletons } from '../kit/Skeletons.tsx';
import { Unbroken } from '../kit/Unbroken.tsx';
import { paths, withQuery } from '../paths.ts';
import { PageLink } from '../routing/PageLink.tsx';
import { homeTexts } from './texts.ts';

const shown = 6;
const filter = 'health:is:red|amber;phase:not:closed|terminated';
// Descending, "red" stands before "amber".
const sort = '-health,code';

/** The projects that are critical or at risk, with the rule that says so. */
export function Deviating() {
  const t = useTexts(homeTexts);
  const projects = useGet('/api/projects', { query: { filter, sort, limit: shown } });
  const rows = projects.data?.rows;
  const total = projects.data?.total ?? 0;
  const all =
    total > shown ? (
      <PageLink to={withQuery(paths.projects, { filter, sort })}>
        {fill(t.projectsAll, { count: total })}
      </PageLink>
    ) : null;
  return (
    <Card title={t.deviating} extra={all} isFlush>
      <ProblemNotice error={projects.error} onRetry={() => void projects.refetch()} />
      {projects.isPending ? <RowSkeletons count={4} /> : null}
      {rows?.length === 0 ? <p className="zs-muted zs-home-none">{t.deviatingNone}</p> : null}
      <ul className="zs-home-projects">
        {rows?.map((project) => (
          <DeviatingProject key={project.id} project={project} />
        ))}
      </ul>
    </Card>
  );
}

function DeviatingProject({ project }: { readonly project: ProjectListRow }) {
  const { locale } = useLocale();
  const { id, name, manager, unit, healthReason } = project;
  return (
    <li>
      <div>
        <PageLink to={paths.project(id)}>{name}</PageLink>
        <p className="zs-muted">{[manager, unit].filter(Boolean).join(' · ')}</p>
      </div>
      <div className="zs-home-milestone">
        <Unbroken>{healthReasonText(healthReason, locale)}</Unbroken>
      </div>
      <HealthCell project={project} />
    </li>
  );
}
