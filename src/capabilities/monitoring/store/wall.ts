import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { instantText } from '#platform/db/json-sql.ts';
import { onceFor } from '#platform/db/once-for.ts';
import type { JsonText } from '#platform/json-text.ts';
import type { ListQuery } from '#platform/list/query.ts';
import { runList, writeList, type ListResult, type ListSource } from '#platform/list/run-list.ts';
import { projectsWith } from '../../access/visibility.ts';
import { managedPhases } from '../rules/health-facts.ts';
import { wallColumns } from '../columns.ts';
import { WallRow } from '../schema/portfolio.ts';

type Dimension = 'schedule' | 'cost' | 'scope' | 'quality' | 'risk' | 'resource';

const lightOf = (dimension: Dimension) =>
  sql<WallRow['health']>`project_health.brief ->> ${sql.lit(dimension)}`;
const measured = (measure: string) =>
  sql<number | null>`(project_health.brief ->> ${sql.lit(measure)})::numeric`;

const aboutProject = [
  'project.id',
  'project.code',
  'project.name',
  'project.klass',
  'project.phase',
  sql<string | null>`coalesce(org_unit.name, project.unit_text)`.as('unit'),
  sql<string | null>`coalesce(manager.name, project.manager_text)`.as('manager'),
  'project.percent_complete as percentComplete',
] as const;

const assessed = [
  'project_health.health',
  sql<string>`coalesce(project_health.rule, 'health.not-computed')`.as('rule'),
  sql<Record<string, unknown>>`coalesce(project_health.params, '{}')`.as('params'),
  sql<
    string | null
  >`(select ${instantText(sql`max(change.at)`)} from health_change as change where change.project_id = project.id)`.as(
    'since',
  ),
  'project.reported_health as reportedHealth',
  lightOf('schedule').as('schedule'),
  lightOf('cost').as('cost'),
  lightOf('scope').as('scope'),
  lightOf('quality').as('quality'),
  lightOf('risk').as('risk'),
  lightOf('resource').as('resource'),
  measured('spit').as('spit'),
  measured('slipDays').as('slipDays'),
  measured('vacPct').as('vacPct'),
  sql<number>`coalesce(${measured('overdueMilestones')}, 0)::int`.as('overdueMilestones'),
] as const;

const figures = [
  sql<number | null>`round(measure.ev_fen::numeric / nullif(measure.pv_fen, 0), 4)`.as('spi'),
  sql<number | null>`round(measure.ev_fen::numeric / nullif(measure.ac_fen, 0), 4)`.as('cpi'),
  'project.budget_fen as budgetFen',
  sql<number | null>`coalesce(measure.ac_fen, project.actual_cost_fen)`.as('actualCostFen'),
  // What the last figures say, else what the register says.
  sql<number | null>`coalesce(measure.forecast_fen, project.forecast_fen)`.as('forecastFen'),
  'project.currency',
  'measure.bac_fen as bacFen',
  'measure.pv_fen as pvFen',
  'measure.ev_fen as evFen',
  'measure.ac_fen as acFen',
  'measure.as_of as asOf',
  sql<string | null>`coalesce(plan.finish_at::date, project.finish_on)`.as('finishOn'),
  'project.baseline_finish_on as baselineFinishOn',
  sql<boolean>`project.phase in (${sql.join(managedPhases)})`.as('managed'),
  // Anomalies first: the worst colour, then the more dimensions in trouble.
  sql<string>`case project_health.health when 'red' then 0 when 'amber' then 1 when 'green' then 3 else 2 end || project.code`.as(
    'rank',
  ),
] as const;

const allRows = onceFor((db) =>
  db
    .selectFrom('project')
    .leftJoin('org_unit', 'org_unit.id', 'project.unit_id')
    .leftJoin('person as manager', 'manager.id', 'project.manager_id')
    .leftJoin('project_health', 'project_health.project_id', 'project.id')
    .leftJoin('plan', 'plan.project_id', 'project.id')
    .leftJoin('latest_measure as measure', 'measure.project_id', 'project.id')
    .select([...aboutProject])
    .select([...assessed])
    .select([...figures]),
);

/** Every project whose portfolio figures the actor may see, one row each; the figures come from these rows alone. */
export const wallRows = (db: Db, who: Actor) => allRows(db).where(projectsWith(who, 'portfolio.read'));

/** The monitoring wall: projects × dimensions, anomalies first. */
const wall = (db: Db, who: Actor): ListSource<WallRow> => ({
  columns: wallColumns,
  base: wallRows(db, who) as never,
  searched: ['code', 'name', 'manager', 'unit'],
  order: 'rank',
});

export const listWall = (db: Db, who: Actor, query: ListQuery): Promise<ListResult<WallRow>> =>
  runList(db, wall(db, who), query);

/** The same as an answer. */
export const writeWall = (db: Db, who: Actor, query: ListQuery): Promise<JsonText> =>
  writeList(db, wall(db, who), WallRow, query);
