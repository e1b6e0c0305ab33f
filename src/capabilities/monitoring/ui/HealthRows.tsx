import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import type { ProjectHealth } from '../schema.ts';
import { monitoringTexts } from './texts.ts';

interface MilestonesProps {
  readonly projectId: string;
  readonly milestones: ProjectHealth['milestones'];
}

/** The key milestones the schedule colour looks at. */
export function KeyMilestones({ projectId, milestones }: MilestonesProps) {
  const t = useTexts(monitoringTexts);
  const { aside } = usePunctuation();
  const { date } = useFormat();
  const title = (
    <PageLink to={withQuery(paths.project(projectId), { tab: 'milestones' })}>{t.milestones}</PageLink>
  );
  if (milestones.length === 0)
    return (
      <Card title={title}>
        <span className="zs-muted">{aside('—', t.noMilestones)}</span>
      </Card>
    );
  return (
    <Card title={title}>
      <div className="zs-health-scroll">
        <table className="zs-health-dimensions">
          <thead>
            <tr>
              <th scope="col">{t.milestones}</th>
              <th scope="col">{t.baseline}</th>
              <th scope="col">{t.forecast}</th>
              <th scope="col">{t.actual}</th>
            </tr>
          </thead>
          <tbody>
            {milestones.map((one) => (
              <tr key={one.id}>
                <td>
                  {one.name}
                  {one.overdueDays > 0 ? (
                    <span className="zs-due-late"> {fill(t.overdueBy, { days: one.overdueDays })}</span>
                  ) : null}
                </td>
                <td className="zs-number">{date(one.baselineOn)}</td>
                <td className="zs-number">{date(one.forecastOn)}</td>
                <td className="zs-number">{date(one.actualOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

interface ThreatsProps {
  readonly projectId: string;
  readonly risks: ProjectHealth['risks'];
}

/** The open threats the risk colour looks at. */
export function Threats({ projectId, risks }: ThreatsProps) {
  const t = useTexts(monitoringTexts);
  const { aside } = usePunctuation();
  const { money, moneyUnit, number } = useFormat();
  const title = <PageLink to={withQuery(paths.project(projectId), { tab: 'risks' })}>{t.risks}</PageLink>;
  return (
    <Card title={title}>
      {risks.length === 0 ? <span className="zs-muted">{aside('—', t.noRisks)}</span> : null}
      <ul className="zs-health-measures">
        {risks.map((risk) => (
          <li key={risk.id}>
            <span className="zs-number">{risk.code}</span>
            <span>{risk.title}</span>
            <span className="zs-muted">{fill(t.score, { score: number(risk.score) })}</span>
            <span className="zs-muted">
              {fill(t.emv, {
                sum: `${money(risk.residualEmvFen)}${risk.residualEmvFen === null ? '' : ` ${moneyUnit}`}`,
              })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
