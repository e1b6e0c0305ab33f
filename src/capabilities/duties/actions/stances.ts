import type { Write } from '#platform/db/write.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { findPersonRow } from '../../organisation/store.ts';
import { expectOnOffice } from '../../positions/store/office.ts';
import type { NewStance, RuleChange } from '../schema.ts';
import { findRuleRow } from '../store/stances.ts';

/** Notes what a manager thinks of the PMO; an agreement becomes a draft rule of the resource guideline. */
export const noteStance = async (
  write: Write,
  officeId: string,
  input: NewStance,
): Promise<{ id: string }> => {
  const { tx, who, now } = write;
  await expectOnOffice(tx, who, 'stance.manage', officeId);
  const person = await findPersonRow(tx, input.personId);
  const id = newId();
  const agreement = input.agreement === '' ? null : input.agreement;
  await tx
    .insertInto('manager_stance')
    .values({
      id,
      created_at: now,
      office_id: officeId,
      person_id: input.personId,
      noted_on: input.notedOn,
      attitude: input.attitude,
      influence: input.influence,
      concern: input.concern,
      agreement,
      author_id: who.personId,
    })
    .execute();
  if (agreement !== null) await draftRule(write, { officeId, stanceId: id, rule: agreement });
  // Who may read the audit log is not the PMO: what the manager thinks is not written there.
  write.record({
    subject: { type: 'stance', id, label: person.name },
    after: { person_id: input.personId, noted_on: input.notedOn },
  });
  return { id };
};

interface Draft {
  readonly officeId: string;
  readonly stanceId: string;
  readonly rule: string;
}

const draftRule = async (write: Write, { officeId, stanceId, rule }: Draft): Promise<void> => {
  const known = await write.tx
    .selectFrom('guideline_rule')
    .select('id')
    .where('office_id', '=', officeId)
    .where('rule', '=', rule)
    .executeTakeFirst();
  if (known) return;
  const after = await write.tx
    .insertInto('guideline_rule')
    .values({ id: newId(), office_id: officeId, guideline: 'resource', rule, stance_id: stanceId })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({
    subject: { type: 'guideline-rule', id: after.id, label: rule },
    after: { rule, state: after.state },
  });
};

/** Words a draft rule anew, adopts or drops it. */
export const changeRule = async (
  write: Write,
  id: string,
  { version, rule, state }: RuleChange,
): Promise<void> => {
  const before = await findRuleRow(write.tx, id);
  await expectOnOffice(write.tx, write.who, 'duty.manage', before.office_id);
  expectVersion(version, { ...before });
  const after = await write.tx
    .updateTable('guideline_rule')
    .set({ rule, state, version: before.version })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'guideline-rule', id, label: after.rule }, before, after });
};
