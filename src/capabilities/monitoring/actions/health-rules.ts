import { rulesWith, type HealthOverrides } from '#engine/health/rules.ts';
import { watermelonWith } from '#engine/health/watermelon.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { setHealthRules } from '../../organisation/actions/enterprise.ts';
import { onlyChanged, thresholdProblems } from '../rules/thresholds.ts';
import type { HealthRulesChange } from '../schema/health-rules.ts';
import { shippedHealthRules } from '../shipped-rules.ts';
import { findHealthOverrides } from '../store/health-overrides.ts';

/** The shipped rules with these settings in their place. */
export const healthRulesOf = (overrides: HealthOverrides) => ({
  ...rulesWith(shippedHealthRules, overrides),
  watermelon: watermelonWith(shippedHealthRules.watermelon, overrides),
});

/** The rules in force. */
export const healthRulesInForce = async (db: Db | Tx) => healthRulesOf(await findHealthOverrides(db));

export const expectSound = (overrides: HealthOverrides): void => {
  const [problem] = thresholdProblems(shippedHealthRules, overrides);
  if (problem) throw new AppError('refused', problem.rule, problem.params);
};

/** Sets the thresholds of the enterprise; every project's health is computed anew behind the write. */
export const changeHealthRules = async (
  write: Write,
  { version, reason, ...overrides }: HealthRulesChange,
): Promise<void> => {
  expectSound(overrides);
  await setHealthRules(write, { version, reason, rules: onlyChanged(shippedHealthRules, overrides) });
};
