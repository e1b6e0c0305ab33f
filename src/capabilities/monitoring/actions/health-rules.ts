import { rulesWith, type HealthRules } from '#engine/health/rules.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { HealthThresholds } from '../schema.ts';
import { shippedHealthRules } from '../shipped-rules.ts';

/** The rules in force: the shipped ones with the thresholds of the enterprise, where those can be read. */
export const healthRulesInForce = async (db: Db | Tx): Promise<HealthRules> => {
  const row = await db.selectFrom('enterprise').select('health_rules').executeTakeFirst();
  const own = HealthThresholds.safeParse(row?.health_rules ?? {});
  return rulesWith(
    shippedHealthRules,
    own.success && own.data.thresholds ? { thresholds: own.data.thresholds } : {},
  );
};
