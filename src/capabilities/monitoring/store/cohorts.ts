import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { managedPhases } from '../rules/health-facts.ts';
import type { Cohort } from '../rules/portfolio.ts';
import { wallRows } from './wall.ts';

const measured = sql`row."pvFen" is not null and row."evFen" is not null and row."acFen" is not null`;
const earned = (column: string) =>
  sql<number | null>`sum(${sql.ref(`row.${column}`)}) filter (where ${measured})`;
const sum = (column: string) => sql<number | null>`sum(${sql.ref(`row.${column}`)})`;
const count = (column: string) => sql<number>`count(${sql.ref(`row.${column}`)})`;

/** The rows of the monitoring wall summed up by what the portfolio's figures tell apart: a few dozen, however many projects. */
export const listCohorts = async (db: Db, who: Actor): Promise<Cohort[]> => {
  const rows = await db
    .selectFrom(wallRows(db, who).as('row'))
    .groupBy(['row.phase', 'row.health', 'row.klass', 'row.currency'])
    .select(['row.phase', 'row.health', 'row.klass', 'row.currency'])
    .select([
      sql<number>`count(*)`.as('projects'),
      sql<number>`sum(row."overdueMilestones")`.as('overdueMilestones'),
      sql<number>`count(*) filter (where row."overdueMilestones" > 0)`.as('late'),
      sum('budgetFen').as('budgetFen'),
      count('budgetFen').as('budgetFenCount'),
      sum('actualCostFen').as('actualCostFen'),
      count('actualCostFen').as('actualCostFenCount'),
      sum('forecastFen').as('forecastFen'),
      count('forecastFen').as('forecastFenCount'),
      sql<number>`count(*) filter (where ${measured})`.as('measured'),
      earned('bacFen').as('bac'),
      earned('pvFen').as('pv'),
      earned('evFen').as('ev'),
      earned('acFen').as('ac'),
      sql<string | null>`min(row."asOf")`.as('dataFrom'),
      sql<string | null>`max(row."asOf")`.as('dataTo'),
    ])
    .execute();
  return rows.map(({ measured: projects, bac, pv, ev, ac, ...cohort }) => ({
    ...cohort,
    managed: managedPhases.includes(cohort.phase),
    value: { bac, pv, ev, ac, projects },
  }));
};
