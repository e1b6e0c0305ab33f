import type { ReactNode } from 'react';
import { fill } from '#platform/i18n.ts';
import { foreignIn, useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { phaseNames } from '../../names.ts';
import type { ProjectListRow } from '../../schema.ts';
import { HealthCell } from '../HealthCell.tsx';
import { ShareBar } from '../ShareBar.tsx';
import { portfolioTexts } from '../texts.ts';

interface ProjectCardProps {
  readonly project: ProjectListRow;
  /** Phase, dates and money too, where no column says them. */
  readonly withFigures?: true;
  readonly action?: ReactNode;
}

/** One project on a small surface. */
export function ProjectCard({ project, withFigures, action }: ProjectCardProps) {
  const t = useTexts(portfolioTexts);
  const { percent } = useFormat();
  const { id, code, name, manager, percentComplete } = project;
  const done = percentComplete === null ? null : percentComplete / 100;
  return (
    <article className="zs-project-card">
      <div className="zs-project-card-head">
        <span className="zs-muted zs-number">{code}</span>
        {action}
      </div>
      <PageLink to={paths.project(id)} className="zs-project-card-name">
        {name}
      </PageLink>
      <div className="zs-project-card-line">
        <HealthCell project={project} />
        <span className="zs-muted">{manager ?? t.unassigned}</span>
      </div>
      {withFigures ? <Figures project={project} /> : null}
      <div className="zs-project-card-line zs-muted zs-number">
        <span>{fill(t.due, { date: project.finishOn ?? '—' })}</span>
        <span>{percent(done, 0)}</span>
      </div>
      <ShareBar share={done} />
    </article>
  );
}

function Figures({ project }: { readonly project: ProjectListRow }) {
  const t = useTexts(portfolioTexts);
  const say = useText();
  const { money, moneyUnit } = useFormat();
  const { budgetFen, actualCostFen, currency, phase, phaseLabel } = project;
  const figures = fill(t.actualOfBudget, {
    actual: money(actualCostFen, currency),
    budget: money(budgetFen, currency),
  });
  const isKnown = budgetFen !== null || actualCostFen !== null;
  return (
    <div className="zs-project-card-line zs-muted zs-number">
      <span>{phaseLabel ?? say(phaseNames[phase])}</span>
      <span>
        {figures} {isKnown && foreignIn(currency) === null ? moneyUnit : null}
      </span>
    </div>
  );
}
