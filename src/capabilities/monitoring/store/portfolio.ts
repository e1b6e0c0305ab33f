import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { projectsWith } from '../../access/visibility.ts';
import { enterpriseDay } from '../../organisation/store/today.ts';
import { overdueDaysOf, managedPhases } from '../rules/health-facts.ts';
import { summaryOf } from '../rules/portfolio.ts';
import type { PortfolioSummary } from '../schema/portfolio.ts';
import { listCohorts } from './cohorts.ts';

interface Asking {
  readonly db: Db;
  readonly who: Actor;
  readonly now: Date;
}

/** The portfolio of one person in figures, each with the filter that opens its rows. */
export const findSummary = async (asking: Asking): Promise<PortfolioSummary> => {
  const [milestonesDue, cohorts] = await Promise.all([listDue(asking), listCohorts(asking.db, asking.who)]);
  return summaryOf(cohorts, { asOf: asking.now.toISOString(), milestonesDue });
};

const listDue = async ({ db, who, now }: Asking): Promise<PortfolioSummary['milestonesDue']> => {
  const today = enterpriseDay(sql`${now.toISOString()}::timestamptz`);
  const due = sql<string>`coalesce(milestone.forecast_on, milestone.baseline_on)`;
  const rows = await db
    .selectFrom('milestone')
    .innerJoin('project', 'project.id', 'milestone.project_id')
    .leftJoin('project_health', 'project_health.project_id', 'project.id')
    .where(projectsWith(who, 'portfolio.read'))
    .where('project.phase', 'in', managedPhases as never)
    .where('milestone.is_key', '=', true)
    .where('milestone.actual_on', 'is', null)
    .where((on) =>
      on.or([sql<boolean>`${due} <= ${today} + 30`, sql<boolean>`milestone.baseline_on < ${today}`]),
    )
    .select([
      'milestone.id',
      'milestone.project_id as projectId',
      'project.name as project',
      'milestone.name',
      due.as('dueOn'),
      'milestone.baseline_on as baselineOn',
      'milestone.forecast_on as forecastOn',
      'project_health.health',
      today.as('today'),
    ])
    .orderBy('dueOn')
    .limit(200)
    .execute();
  return rows.map(({ baselineOn, forecastOn, today: day, ...row }) => ({
    ...row,
    overdueDays: overdueDaysOf({ baselineOn, forecastOn, actualOn: null }, day),
  }));
};
