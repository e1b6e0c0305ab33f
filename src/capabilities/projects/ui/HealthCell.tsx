import { Popover } from 'antd';
import { useLocale } from '#web/i18n/locale.tsx';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Health } from '#web/kit/Health.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { healthNames, type ProjectListRow } from '../schema.ts';
import { healthReasonText, noHealthText } from './health-reason.ts';
import './health-cell.css';
import { portfolioTexts } from './texts.ts';

type Assessed = Pick<ProjectListRow, 'id' | 'health' | 'healthReason' | 'reportedHealth'>;

/** A project's health: the rule that decided on hover, the rows behind it on a press. */
export function HealthCell({ project }: { readonly project: Assessed }) {
  const { healthWhy } = useTexts(portfolioTexts);
  const { locale } = useLocale();
  const { health, healthReason } = project;
  const reason = healthReasonText(healthReason, locale);
  return (
    <Popover
      trigger="click"
      title={healthWhy}
      content={<Reason project={project} reason={reason} />}
      destroyOnHidden
    >
      <button type="button" className="zs-health-cell" title={reason}>
        {health === null ? (
          <span className="zs-muted">{noHealthText(healthReason, locale)}</span>
        ) : (
          <Health light={health} />
        )}
      </button>
    </Popover>
  );
}

function Reason({ project, reason }: { readonly project: Assessed; readonly reason: string }) {
  const t = useTexts(portfolioTexts);
  const say = useText();
  const at = (tab: string) => withQuery(paths.project(project.id), { tab });
  return (
    <div className="zs-health-reason">
      <p>{reason}</p>
      {project.reportedHealth ? (
        <p className="zs-muted">
          {t.reported}: {say(healthNames[project.reportedHealth])}
        </p>
      ) : null}
      <p>
        {t.healthRows}: <PageLink to={at('plan')}>{t.healthPlan}</PageLink> ·{' '}
        <PageLink to={at('milestones')}>{t.healthMilestones}</PageLink>
      </p>
    </div>
  );
}
