import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { planType } from '../../offices/actions/types.ts';
import type { AdvisedType } from '../names.ts';
import { needsReason, typeAdvice } from '../rules/type-advice.ts';
import type { NewTypeChoice, TypeAdvice, TypeChoice } from '../schema/type-choice.ts';
import { inputsFor, listTypeChoices } from '../store/type-choices.ts';
import { typeOfOffice } from '../store/type-in-force.ts';
import { expectOnOffice } from '../visibility.ts';

/** Chooses the type of a PMO unit from a day on; another than the recommended one needs a reason in writing. */
export const chooseType = async (write: Write, input: NewTypeChoice): Promise<TypeChoice> => {
  const { tx, who, now, record } = write;
  const { pmoUnitId, chosen, effectiveOn } = input;
  await expectOnOffice(tx, who, 'type.choose', pmoUnitId);
  const { sponsorship, authority, culture, form, people } = input;
  const asked = { office: pmoUnitId, sponsorship, authority, culture, form };
  const inputs = await inputsFor(tx, { ...asked, ...(people === null ? {} : { people }) }, effectiveOn);
  const advice = typeAdvice(inputs);
  const reason = input.reason === '' ? null : input.reason;
  expectReason(advice, chosen, { reason, months: inputs.present?.months ?? 0 });
  const after = await tx
    .insertInto('type_choice')
    .values({
      id: newId(),
      chosen_at: now,
      chosen_by: who.personId,
      pmo_unit_id: pmoUnitId,
      inputs: JSON.stringify(inputs),
      recommended: advice.recommended,
      chosen,
      advice: JSON.stringify(advice),
      reason,
      effective_on: effectiveOn,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const { inputs: _inputs, advice: _advice, ...recorded } = after;
  record({ subject: { type: 'type-choice', id: after.id, label: chosen }, after: recorded });
  if ((await typeOfOffice(tx, pmoUnitId, effectiveOn)) !== chosen)
    await planType(write, pmoUnitId, {
      preset: chosen,
      from: effectiveOn,
      reason: reason ?? '类型选择助手推荐',
    });
  const [choice] = await listTypeChoices(tx, who, pmoUnitId);
  if (!choice) throw new AppError('not-found', 'record.not-found', { subject: 'type-choice' });
  return choice;
};

interface Given {
  readonly reason: string | null;
  readonly months: number;
}

const expectReason = (advice: TypeAdvice, chosen: AdvisedType, { reason, months }: Given): void => {
  if (reason !== null || !needsReason(advice, chosen)) return;
  const types = {
    recommended: { rule: `pmo-type.${advice.recommended}` },
    chosen: { rule: `pmo-type.${chosen}` },
  };
  throw chosen === advice.recommended
    ? new AppError('refused', 'type-choice.early', { ...types, months })
    : new AppError('refused', 'type-choice.reason-missing', types);
};
