import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { projectsWith } from '../../access/visibility.ts';
import { executiveOf, type Past, type Punctuality } from '../rules/executive.ts';
import { managedPhases } from '../rules/health-facts.ts';
import type { Executive } from '../schema/portfolio.ts';
import { listCohorts } from './cohorts.ts';
import { wallRows } from './wall.ts';

interface Asking {
  readonly db: Db;
  readonly who: Actor;
  readonly now: Date;
}

const dayMs = 86_400_000;
const lookBackDays = 30;
const shownReds = 50;
const shownSlips = 5;

/** The page for directors. */
export const findExecutive = async ({ db, who, now }: Asking): Promise<Executive> => {
  const then = new Date(now.getTime() - lookBackDays * dayMs);
  const [cohorts, punctuality, past, reds, slips] = await Promise.all([
    listCohorts(db, who),
    findPunctuality(db, who),
    findPast(db, who, then),
    listReds(db, who),
    listSlips(db, who),
  ]);
  return executiveOf({ cohorts, punctuality, past, reds, slips }, now.toISOString());
};

const managedRows = (db: Db, who: Actor) =>
  wallRows(db, who).where('project.phase', 'in', managedPhases as never);

const findPunctuality = (db: Db, who: Actor): Promise<Punctuality> =>
  db
    .selectFrom(managedRows(db, who).as('row'))
    .where('row.slipDays', 'is not', null)
    .where('row.baselineFinishOn', 'is not', null)
    .select([
      sql<number>`count(*)`.as('known'),
      sql<number>`count(*) filter (where row."slipDays" <= 0)`.as('onTime'),
    ])
    .executeTakeFirstOrThrow();

/** Those that have been red longest come first. */
const listReds = (db: Db, who: Actor): Promise<Executive['reds']> =>
  db
    .selectFrom(managedRows(db, who).where('project_health.health', '=', 'red').as('row'))
    .select(['id', 'code', 'name', 'manager', 'rule', 'params', 'since'])
    .orderBy('since', (order) => order.asc().nullsFirst())
    .orderBy('code')
    .limit(shownReds)
    .execute();

const listSlips = (db: Db, who: Actor): Promise<Executive['slips']> =>
  db
    .selectFrom(managedRows(db, who).where('project.baseline_finish_on', 'is not', null).as('row'))
    .where('row.slipDays', '>', 0)
    .select([
      'id',
      'code',
      'name',
      sql<number>`row."slipDays"`.as('slipDays'),
      'baselineFinishOn',
      'finishOn',
    ])
    .orderBy('slipDays', 'desc')
    .orderBy('rank')
    .limit(shownSlips)
    .execute();

/** Who was in hand and red then, of those that are visible now; nothing where no health was known yet. */
const findPast = async (db: Db, who: Actor, then: Date): Promise<Past> => {
  const found = await db
    .selectFrom('project')
    .innerJoinLateral(
      (of) =>
        of
          .selectFrom('health_change')
          .select('health')
          .whereRef('project_id', '=', 'project.id')
          .where('at', '<=', then.toISOString())
          .orderBy('at', 'desc')
          .limit(1)
          .as('past'),
      (join) => join.onTrue(),
    )
    .where('project.phase', 'in', managedPhases as never)
    .where(projectsWith(who, 'portfolio.read'))
    .select([
      sql<number>`count(*)`.as('managed'),
      sql<number>`count(*) filter (where past.health = 'red')`.as('red'),
    ])
    .executeTakeFirstOrThrow();
  return found.managed === 0 ? { managed: null, red: null } : found;
};
