import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { expectOnOffice, holdsOnOffice } from '../../positions/store/office.ts';
import type { GuidelineRule, Stance } from '../schema.ts';

/** What each manager thinks, the latest of each; the most influential first. */
export const listStances = async (db: Db, who: Actor, officeId: string): Promise<Stance[]> => {
  await expectOnOffice(db, who, 'stance.read', officeId);
  const rows = await db
    .selectFrom('manager_stance as stance')
    .innerJoin('person', 'person.id', 'stance.person_id')
    .leftJoin('org_unit as unit', 'unit.id', 'person.unit_id')
    .select([
      'stance.person_id as personId',
      'person.name',
      'unit.name as unit',
      'stance.noted_on as notedOn',
      'stance.attitude',
      'stance.influence',
      'stance.concern',
      'stance.agreement',
    ])
    .where('stance.office_id', '=', officeId)
    .orderBy('stance.noted_on')
    .orderBy('stance.created_at')
    .execute();
  return [...Map.groupBy(rows, ({ personId }) => personId).values()]
    .flatMap((all) => {
      const last = all.at(-1);
      return last ? [{ ...last, trend: all.map(({ notedOn, attitude }) => ({ notedOn, attitude })) }] : [];
    })
    .toSorted((a, b) => b.influence - a.influence || a.attitude - b.attitude);
};

/** The rules of the resource guideline; where they come from only for who may read the manager map. */
export const listGuidelineRules = async (db: Db, who: Actor, officeId: string): Promise<GuidelineRule[]> => {
  const seesSource = await holdsOnOffice(db, who, 'stance.read', officeId);
  const rows = await db
    .selectFrom('guideline_rule as rule')
    .leftJoin('manager_stance as stance', 'stance.id', 'rule.stance_id')
    .leftJoin('person', 'person.id', 'stance.person_id')
    .select([
      'rule.id',
      'rule.version',
      'rule.rule',
      'rule.state',
      'person.name as person',
      'stance.noted_on as notedOn',
    ])
    .where('rule.office_id', '=', officeId)
    .orderBy('rule.created_at')
    .execute();
  return rows.map(({ person, notedOn, ...rule }) => ({
    ...rule,
    source: seesSource && person !== null && notedOn !== null ? { person, notedOn } : null,
  }));
};

export const findRuleRow = async (tx: Tx, id: string) => {
  const row = await tx.selectFrom('guideline_rule').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'guideline-rule' });
  return row;
};
