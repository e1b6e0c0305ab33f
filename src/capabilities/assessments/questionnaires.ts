import type { Db, Tx } from '#platform/db/database.ts';
import { shippedMethod } from '../method/shipped.ts';
import type { Instrument } from './names.ts';
import { fullQuestionnaire, quickQuestionnaire } from './rules/questionnaire.ts';
import { FullContent, QuickContent, Symptoms, type Questionnaire } from './schema/content.ts';

interface RuleSet {
  readonly version: string;
  readonly content: unknown;
}

/** A rule set as the enterprise has it; as it is shipped where its method is older than the rule set. */
export const ruleSetOf = async (db: Db | Tx, code: string): Promise<RuleSet> => {
  const own = await db
    .selectFrom('method_item')
    .select(['version', 'shipped_version', 'adapted', 'content'])
    .where('kind', '=', 'rule-set')
    .where('code', '=', code)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  if (own) {
    const shipped = own.shipped_version ?? 'own';
    return { version: own.adapted ? `${shipped}-${own.version}` : shipped, content: own.content };
  }
  const item = shippedMethod().find((one) => one.kind === 'rule-set' && one.code === code);
  if (!item) throw new RangeError(`no rule set "${code}" is shipped`);
  return { version: item.shippedVersion ?? 'own', content: item.content };
};

/** The questionnaire an assessment that is opened now will freeze. */
export const questionnaireOf = async (db: Db | Tx, instrument: Instrument): Promise<Questionnaire> => {
  const full = await ruleSetOf(db, 'maturity');
  const questionnaire = fullQuestionnaire(full.version, FullContent.parse(full.content));
  if (instrument === 'full') return questionnaire;
  const quick = await ruleSetOf(db, 'maturity-quick');
  return quickQuestionnaire(quick.version, QuickContent.parse(quick.content), questionnaire);
};

/** The symptoms that a diagnosis that is opened now will ask about. */
export const symptomsOf = async (db: Db | Tx): Promise<Symptoms> =>
  Symptoms.parse((await ruleSetOf(db, 'diagnosis')).content);
