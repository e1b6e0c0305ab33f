import { healthLimits } from '#engine/health/rules.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { findEnterpriseRow } from '../../organisation/store.ts';
import { dimensions } from '../names.ts';
import { limitBounds, measureBounds, pointBounds, shippedLimitsOf } from '../rules/thresholds.ts';
import type { HealthOverridesSet, RuleSettings } from '../schema/health-rules.ts';
import { shippedHealthRules as shipped } from '../shipped-rules.ts';
import { findHealthOverrides } from './health-overrides.ts';

/** The thresholds in force beside the shipped ones, and who changed them last and why. */
export const findRuleSettings = async (db: Db | Tx): Promise<RuleSettings> => {
  const own = await findHealthOverrides(db);
  return {
    version: (await findEnterpriseRow(db)).version,
    lastChange: await findLastChange(db),
    dimensions: dimensionsOf(own),
    limits: limitsOf(own),
    signals: shipped.watermelon.signals.map(({ code, zh, en, points }) => ({
      code,
      text: [zh, en],
      shipped: points,
      inForce: own.points[code] ?? points,
      ...pointBounds,
    })),
  };
};

const dimensionsOf = ({ thresholds }: HealthOverridesSet): RuleSettings['dimensions'] =>
  dimensions.flatMap((id) => {
    const dimension = shipped.dimensions.find((one) => one.id === id);
    if (!dimension) return [];
    const measures = dimension.measures.flatMap((measure) => {
      const bounds = measureBounds[measure.id];
      if (!bounds) return [];
      const { green, yellow } = measure;
      return [
        {
          id: measure.id,
          name: [measure.zh, measure.en],
          unit: measure.unit,
          direction: measure.direction,
          shipped: { green, yellow },
          inForce: thresholds[measure.id] ?? { green, yellow },
          ...bounds,
        },
      ];
    });
    return [{ id, core: dimension.core, measures }];
  });

const limitsOf = ({ limits }: HealthOverridesSet): RuleSettings['limits'] => {
  const shippedLimits = shippedLimitsOf(shipped);
  return healthLimits.map((id) => ({
    id,
    shipped: shippedLimits[id],
    inForce: limits[id] ?? shippedLimits[id],
    ...limitBounds[id],
  }));
};

const findLastChange = async (db: Db | Tx): Promise<RuleSettings['lastChange']> => {
  const row = await db
    .selectFrom('audit_event')
    .select(['at', 'actor_name', 'changes'])
    .where('action', '=', 'health-rules.change')
    .where('outcome', '=', 'done')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const told = row.changes['reason'];
  const reason: unknown = Array.isArray(told) ? told[1] : null;
  return { at: row.at, by: row.actor_name, reason: typeof reason === 'string' ? reason : null };
};
