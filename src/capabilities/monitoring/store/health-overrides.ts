import type { Db, Tx } from '#platform/db/database.ts';
import { HealthOverridesSet } from '../schema/health-rules.ts';

/** What the enterprise sets otherwise in the health rules; nothing where what is stored cannot be read. */
export const findHealthOverrides = async (db: Db | Tx): Promise<HealthOverridesSet> => {
  const row = await db.selectFrom('enterprise').select('health_rules').executeTakeFirst();
  const own = HealthOverridesSet.safeParse(row?.health_rules ?? {});
  return own.success ? own.data : { thresholds: {}, limits: {}, points: {} };
};
