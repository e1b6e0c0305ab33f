import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db/database.ts';
import { executivesOf } from '../../offices/store.ts';
import { dayAt } from '../../organisation/store/today.ts';

type Reader = Db | Tx;

/** Executives of a unit: holders of the role on the nearest unit upwards, else its head, else those of the enterprise. */
export const executivesOfUnit = async (db: Reader, unitId: string | null, now: Date): Promise<string[]> => {
  if (unitId === null) return executivesOf(db, now);
  const found = await sql<{ person: string; height: number }>`
    with recursive above as (
      select unit.id, unit.parent_id, 0 as height from org_unit as unit where unit.id = ${unitId}::uuid
      union all
      select unit.id, unit.parent_id, above.height + 1 from org_unit as unit join above on unit.id = above.parent_id where above.height < 50
    )
    select role_grant.person_id as person, above.height from above join role_grant on role_grant.scope_id = above.id
    where role_grant.role = 'executive' and role_grant.scope = 'unit'
      and (role_grant.valid_from is null or role_grant.valid_from <= ${dayAt(now)})
      and (role_grant.valid_to is null or role_grant.valid_to >= ${dayAt(now)})
    order by above.height`.execute(db);
  const [nearest] = found.rows;
  if (nearest)
    return found.rows.filter(({ height }) => height === nearest.height).map(({ person }) => person);
  const executives = await executivesOf(db, now);
  if (executives.length > 0) return executives;
  const unit = await db.selectFrom('org_unit').select('head_id').where('id', '=', unitId).executeTakeFirst();
  return unit?.head_id ? [unit.head_id] : [];
};
