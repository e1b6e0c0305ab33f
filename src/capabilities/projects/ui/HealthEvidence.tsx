import { fill } from '#platform/i18n.ts';
import type { AnswerOf } from '#web/api/routes.ts';
import { useGet } from '#web/api/use-get.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DateText } from '#web/kit/DateText.tsx';
import { Health } from '#web/kit/Health.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { healthNames } from '../names.ts';
import { healthReasonText } from './health-reason.ts';
import { dimensionTexts, portfolioTexts, recordTexts } from './texts.ts';

type Evidence = AnswerOf<'GET', '/api/projects/{id}/health'>;

interface HealthEvidenceProps {
  readonly id: string;
  /** The reason in words, shown while the evidence is read. */
  readonly reason: string;
}

const mostRows = 5;

/** The reason for a project's health, what was assessed, and the rows it comes from. */
export function HealthEvidence({ id, reason }: HealthEvidenceProps) {
  const t = useTexts(portfolioTexts);
  const say = useText();
  const { data, error } = useGet('/api/projects/{id}/health', { params: { id } });
  const at = (tab: string) => withQuery(paths.project(id), { tab });
  return (
    <div className="zs-health-evidence">
      <p>{reason}</p>
      <ProblemNotice error={error} />
      {data ? <Dimensions evidence={data} /> : error ? null : <RowSkeletons count={3} />}
      {data ? <Rows evidence={data} /> : null}
      {data?.reportedHealth ? (
        <p className="zs-muted">
          {t.reported}: {say(healthNames[data.reportedHealth])}
        </p>
      ) : null}
      <p>
        <PageLink to={at('milestones')}>{t.healthMilestones}</PageLink> ·{' '}
        <PageLink to={at('plan')}>{t.healthPlan}</PageLink>
      </p>
    </div>
  );
}

function Dimensions({ evidence }: { readonly evidence: Evidence }) {
  const names = useTexts(dimensionTexts);
  const { locale } = useLocale();
  return (
    <ul className="zs-health-dimensions">
      {evidence.dimensions.map(({ dimension, colour, rule, params }) => (
        <li key={dimension}>
          <span>{names[dimension]}</span>
          {colour ? <Health light={colour} /> : <span className="zs-muted">—</span>}
          <span className="zs-muted">{healthReasonText({ rule, params }, locale)}</span>
        </li>
      ))}
    </ul>
  );
}

function Rows({ evidence: { milestones, risks } }: { readonly evidence: Evidence }) {
  const t = useTexts(recordTexts);
  const overdue = milestones.filter(({ overdueDays }) => overdueDays > 0).slice(0, mostRows);
  const scored = risks.slice(0, mostRows);
  if (overdue.length + scored.length === 0) return null;
  return (
    <ul className="zs-health-rows">
      {overdue.map(({ id, name, forecastOn, baselineOn, overdueDays }) => (
        <li key={id}>
          {name} · <DateText value={forecastOn ?? baselineOn} /> · {fill(t.overdue, { days: overdueDays })}
        </li>
      ))}
      {scored.map(({ id, code, title, score }) => (
        <li key={id}>
          {code} {title}
          {score === null ? null : ` · ${score}`}
        </li>
      ))}
    </ul>
  );
}
