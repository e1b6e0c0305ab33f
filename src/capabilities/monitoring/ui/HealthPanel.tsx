import { Alert } from 'antd';
import { fill, inLocale } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { Health } from '#web/kit/Health.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { healthReasonText, noHealthText } from '../../projects/ui/health-reason.ts';
import type { ProjectHealth } from '../schema.ts';
import { Dimensions } from './Dimensions.tsx';
import { KeyMilestones, Threats } from './HealthRows.tsx';
import { Measures } from './Measures.tsx';
import './monitoring.css';
import { monitoringTexts } from './texts.ts';

/** Health of one project: colour, reason, dimensions, and the rows they were computed from. */
export function HealthPanel({ projectId }: { readonly projectId: string }) {
  const health = useGet('/api/projects/{id}/health', { params: { id: projectId } });
  return (
    <div className="zs-stack">
      <ProblemNotice error={health.error} onRetry={() => void health.refetch()} />
      {health.data ? <Panel projectId={projectId} told={health.data} /> : <RowSkeletons count={8} />}
    </div>
  );
}

interface PanelProps {
  readonly projectId: string;
  readonly told: ProjectHealth;
}

function Panel({ projectId, told }: PanelProps) {
  const t = useTexts(monitoringTexts);
  return (
    <>
      <Card title={t.health} extra={<Computed told={told} />}>
        <Head told={told} />
        <Signals watermelon={told.watermelon} />
        <Dimensions dimensions={told.dimensions} />
      </Card>
      <Measures projectId={projectId} measures={told.measures} mayUpdate={told.mayUpdate} />
      <KeyMilestones projectId={projectId} milestones={told.milestones} />
      <Threats projectId={projectId} risks={told.risks} />
    </>
  );
}

function Computed({ told: { computedAt } }: { readonly told: ProjectHealth }) {
  const t = useTexts(monitoringTexts);
  const { instant } = useFormat();
  return computedAt ? (
    <span className="zs-muted">{fill(t.computedAt, { at: instant(computedAt) })}</span>
  ) : null;
}

function Head({ told }: { readonly told: ProjectHealth }) {
  const t = useTexts(monitoringTexts);
  const { locale } = useLocale();
  const { instant } = useFormat();
  const { health, since, reportedHealth } = told;
  return (
    <div className="zs-health-head">
      {health === null ? (
        <span className="zs-muted">{noHealthText(told, locale)}</span>
      ) : (
        <Health light={health} />
      )}
      {health === null ? null : <span>{healthReasonText(told, locale)}</span>}
      {health !== null && since ? (
        <span className="zs-muted">{fill(t.since, { date: instant(since).slice(0, 10) })}</span>
      ) : null}
      {reportedHealth ? (
        <span className="zs-health-head">
          <span className="zs-muted">{t.self}</span>
          <Health light={reportedHealth} />
        </span>
      ) : null}
    </div>
  );
}

function Signals({ watermelon }: Pick<ProjectHealth, 'watermelon'>) {
  const t = useTexts(monitoringTexts);
  const { locale } = useLocale();
  if (watermelon === null || watermelon.signals.length === 0) return null;
  const { flag, score, signals } = watermelon;
  return (
    <Alert
      type={flag ? 'error' : 'warning'}
      showIcon
      style={{ marginTop: 10 }}
      title={fill(flag ? t.watermelon : t.signals, { score })}
      description={signals.map(({ code, points, text: [zh = code, en = code] }) => (
        <div key={code}>
          {code} {inLocale([zh, en], locale)} +{points}
        </div>
      ))}
    />
  );
}
