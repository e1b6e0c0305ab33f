import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { isTimeZone } from '../rules.ts';
import type { EnterpriseChange } from '../schema.ts';
import { findEnterprise, findEnterpriseRow } from '../store.ts';

export interface NewEnterprise {
  readonly name: string;
  readonly moneyUnit: 'yuan' | 'wan';
  readonly locale: 'zh-CN' | 'en';
}

/** The first record of the product; there can be only one. */
export const createEnterprise = async (
  write: Write,
  { name, moneyUnit, locale }: NewEnterprise,
): Promise<void> => {
  const after = await write.tx
    .insertInto('enterprise')
    .values({ id: newId(), name, money_unit: moneyUnit, locale })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'enterprise', id: after.id, label: name }, after });
};

/** Notes whether the three administrators are kept apart; whether they may be is for `access` to decide. */
export const setAdministratorSeparation = async (
  write: Write,
  { separate }: { readonly separate: boolean },
): Promise<void> => {
  const before = await findEnterpriseRow(write.tx);
  const after = await write.tx
    .updateTable('enterprise')
    .set({ separate_administrators: separate })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'enterprise', id: after.id, label: after.name }, before, after });
};

export const changeEnterprise = async (write: Write, change: EnterpriseChange) => {
  const before = await findEnterpriseRow(write.tx);
  expectVersion(change.version, before);
  if (change.timeZone !== undefined && !isTimeZone(change.timeZone))
    throw new AppError('refused', 'enterprise.time-zone-unknown', { timeZone: change.timeZone });
  const projectPrefix = change.projectPrefix ?? before.project_prefix;
  const decisionPrefix = change.decisionPrefix ?? before.decision_prefix;
  if (projectPrefix === decisionPrefix)
    throw new AppError('refused', 'enterprise.prefix-twice', { prefix: projectPrefix });
  const after = await write.tx
    .updateTable('enterprise')
    .set({
      name: change.name,
      money_unit: change.moneyUnit,
      locale: change.locale,
      time_zone: change.timeZone,
      fiscal_year_start: change.fiscalYearStart,
      centres: change.centres,
      project_prefix: projectPrefix,
      decision_prefix: decisionPrefix,
      version: before.version,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'enterprise', id: after.id, label: after.name }, before, after });
  // Whoever is recognised anew is known with the new zone.
  if (after.time_zone !== before.time_zone) write.announce({ about: 'rights' });
  return findEnterprise(write.tx);
};

interface HealthRulesSetting {
  readonly version: number;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

/** Keeps the health rules the enterprise sets otherwise; what they may be is for `monitoring` to decide. */
export const setHealthRules = async (
  write: Write,
  { version, rules, reason }: HealthRulesSetting,
): Promise<void> => {
  const before = await findEnterpriseRow(write.tx);
  expectVersion(version, before);
  const after = await write.tx
    .updateTable('enterprise')
    .set({ health_rules: JSON.stringify(rules) })
    .returningAll()
    .executeTakeFirstOrThrow();
  const subject = { type: 'enterprise', id: after.id, label: after.name };
  write.record({ subject, before, after: { ...after, reason } });
};
