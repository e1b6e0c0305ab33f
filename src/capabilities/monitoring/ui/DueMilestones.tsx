import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import type { PortfolioSummary } from '../schema/portfolio.ts';
import { monitoringTexts } from './texts.ts';

/** Key milestones that are due within 30 days or late. */
export function DueMilestones({ milestones }: { readonly milestones: PortfolioSummary['milestonesDue'] }) {
  const t = useTexts(monitoringTexts);
  const { date } = useFormat();
  if (milestones.length === 0) return <p className="zs-muted zs-executive-none">{t.noDue}</p>;
  return (
    <ul className="zs-executive-list zs-due">
      {milestones.map(({ id, projectId, project, name, dueOn, overdueDays }) => (
        <li key={id}>
          <PageLink to={withQuery(paths.project(projectId), { tab: 'milestones' })}>
            <span className="zs-executive-line">
              <strong>{name}</strong>
              <span className="zs-number">{date(dueOn)}</span>
              {overdueDays > 0 ? (
                <span className="zs-due-late">{fill(t.overdueBy, { days: overdueDays })}</span>
              ) : null}
            </span>
            <span className="zs-muted">{project}</span>
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
