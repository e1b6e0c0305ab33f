import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { projectsWith } from '../../access/visibility.ts';
import { enterpriseDay } from '../../organisation/store/today.ts';
import { overdueDaysOf, managedPhases } from '../rules/health-facts.ts';
import { executiveOf, summaryOf, type Past } from '../rules/portfolio.ts';
import type { Executive, PortfolioSummary, WallRow } from '../schema/portfolio.ts';
import { listCohorts } from './cohorts.ts';
import { wallRows } from './wall.ts';

interface Asking {
  readonly db: Db;
  readonly who: Actor;
  readonly now: Date;
}

const allRows = ({ db, who }: Asking): Promise<WallRow[]> => wallRows(db, who).orderBy('rank').execute();

const dayMs = 86_400_000;

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

const lookBackDays = 30;

/** The page for directors. */
export const findExecutive = async (asking: Asking): Promise<Executive> => {
  const rows = await allRows(asking);
  const then = new Date(asking.now.getTime() - lookBackDays * dayMs);
  const past = await findPast(
    asking,
    then,
    rows.filter(({ managed }) => managed).map(({ id }) => id),
  );
  return executiveOf(rows, { asOf: asking.now.toISOString(), past });
};

// Who was in hand and red then, of those that are visible now; nothing where no health was known yet.
const findPast = async ({ db }: Asking, then: Date, ids: readonly string[]): Promise<Past> => {
  if (ids.length === 0) return { managed: null, red: null };
  const rows = await db
    .selectFrom('health_change')
    .distinctOn('project_id')
    .select(['project_id', 'health'])
    .where('project_id', 'in', [...ids])
    .where('at', '<=', then.toISOString())
    .orderBy('project_id')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  if (rows.length === 0) return { managed: null, red: null };
  return { managed: rows.length, red: rows.filter(({ health }) => health === 'red').length };
};
