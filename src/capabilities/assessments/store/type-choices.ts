import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Read } from '#platform/handlers.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { typeAdvice } from '../rules/type-advice.ts';
import {
  TypeAdvice,
  TypeChoice,
  TypeInputs,
  type TypeAdviceAnswer,
  type TypeQuery,
} from '../schema/type-choice.ts';
import { Level } from '../schema/maturity.ts';
import { expectOnOffice, officesWith } from '../visibility.ts';
import { presentType } from './type-in-force.ts';

type Reader = Db | Tx;

/** What the assistant judges by: what was asked, with the last maturity that was measured in the unit. */
export const inputsFor = async (
  db: Reader,
  { office, people, ...asked }: TypeQuery,
  on: string,
): Promise<TypeInputs> => {
  const last = await db
    .selectFrom('maturity_result as result')
    .innerJoin('maturity_assessment as assessment', 'assessment.id', 'result.assessment_id')
    .where('assessment.pmo_unit_id', '=', office)
    .where('result.index_score', 'is not', null)
    .select(['result.index_score', 'result.level'])
    .orderBy('result.closed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const level = last?.level ?? null;
  return {
    ...asked,
    people: people ?? null,
    present: await presentType(db, office, on),
    maturity: last?.index_score ?? null,
    level: level === null ? null : Level.parse(level),
  };
};

/** What the assistant recommends for a unit. */
export const adviceFor = async ({ db, who, now }: Read, query: TypeQuery): Promise<TypeAdviceAnswer> => {
  await expectOnOffice(db, who, 'assessment.read', query.office);
  const inputs = await inputsFor(db, query, await todayOf({ db, who, now }));
  return { ...typeAdvice(inputs), inputs };
};

/** The choices of the units one may see, latest first. */
export const listTypeChoices = async (db: Reader, who: Actor, office?: string): Promise<TypeChoice[]> => {
  const rows = await db
    .selectFrom('type_choice as choice')
    .innerJoin('pmo_unit', 'pmo_unit.id', 'choice.pmo_unit_id')
    .leftJoin('person', 'person.id', 'choice.chosen_by')
    .where(officesWith(who, 'assessment.read'))
    .$if(office !== undefined, (some) => some.where('choice.pmo_unit_id', '=', office ?? ''))
    .select([
      'choice.id',
      'choice.pmo_unit_id as pmoUnitId',
      'pmo_unit.name as pmoUnit',
      'choice.chosen_at as chosenAt',
      'person.name as chosenBy',
      'choice.inputs',
      'choice.recommended',
      'choice.chosen',
      'choice.advice',
      'choice.reason',
      'choice.effective_on as effectiveOn',
    ])
    .orderBy('choice.chosen_at', 'desc')
    .orderBy(sql`choice.id`, 'desc')
    .execute();
  return rows.map((row) => ({
    ...row,
    inputs: TypeInputs.parse(row.inputs),
    advice: TypeAdvice.parse(row.advice),
    recommended: TypeChoice.shape.recommended.parse(row.recommended),
    chosen: TypeChoice.shape.chosen.parse(row.chosen),
  }));
};
