import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { DateText } from '#web/kit/DateText.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import type { ProjectDetail } from '../../schema.ts';
import { MilestoneState } from '../milestones/MilestoneState.tsx';
import { projectTexts } from '../texts.ts';

const shown = 5;

/** The milestones not reached yet, the nearest first. */
export function NextMilestones({ project }: { readonly project: ProjectDetail }) {
  const t = useTexts(projectTexts);
  const { id, milestones } = project;
  const open = milestones.filter(({ actualOn }) => actualOn === null).slice(0, shown);
  const next = open.length > 0 ? open : milestones.slice(-shown);
  return (
    <Card
      title={t.nextMilestones}
      extra={<PageLink to={withQuery(paths.project(id), { tab: 'milestones' })}>{t.allMilestones}</PageLink>}
    >
      {next.length === 0 ? <p className="zs-muted">{t.noMilestones}</p> : null}
      <ul className="zs-overview-milestones">
        {next.map((milestone) => (
          <li key={milestone.id}>
            <span>{milestone.name}</span>
            <DateText value={milestone.actualOn ?? milestone.forecastOn ?? milestone.baselineOn} />
            <MilestoneState milestone={milestone} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
