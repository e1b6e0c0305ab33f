import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { findPersonRow, findUnitRow } from '../../organisation/store.ts';
import { groupNames, type GroupKind } from '../names.ts';
import { expectOnOffice } from '../store/office.ts';
import { groupProblem } from '../rules.ts';
import type { GroupContent } from '../schema.ts';

interface GroupPlace {
  readonly officeId: string;
  readonly kind: GroupKind;
}

/** Sets up a group of a PMO or changes it. */
export const saveGroup = async (
  write: Write,
  { officeId, kind }: GroupPlace,
  content: GroupContent,
): Promise<void> => {
  const { tx, who } = write;
  await expectOnOffice(tx, who, 'position.manage', officeId);
  const memberIds = [...new Set(content.memberIds)];
  const { chairId, quorum, meetingCycle } = content;
  const problem = groupProblem({ kind, memberIds, chairId, quorum });
  if (problem) throw new AppError('refused', problem, { quorum, members: memberIds.length });
  const before = await tx
    .selectFrom('pmo_group')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  if (before) expectVersion(content.version ?? 0, { ...before });
  const values = { chair_id: chairId, quorum, meeting_cycle: meetingCycle };
  const after = before
    ? await tx
        .updateTable('pmo_group')
        .set({ ...values, version: before.version })
        .where('id', '=', before.id)
        .returningAll()
        .executeTakeFirstOrThrow()
    : await tx
        .insertInto('pmo_group')
        .values({ id: newId(), office_id: officeId, kind, ...values })
        .returningAll()
        .executeTakeFirstOrThrow();
  await saveMembers(write, after.id, memberIds);
  write.record({
    subject: { type: 'group', id: after.id, label: groupNames[kind][0] },
    ...(before ? { before } : {}),
    after: { ...after, members: memberIds },
  });
};

const saveMembers = async ({ tx }: Write, groupId: string, memberIds: readonly string[]): Promise<void> => {
  await tx.deleteFrom('pmo_group_member').where('group_id', '=', groupId).execute();
  await tx
    .insertInto('pmo_group_member')
    .values(memberIds.map((person_id) => ({ group_id: groupId, person_id })))
    .execute();
};

export interface LiaisonPlace {
  readonly officeId: string;
  readonly unitId: string;
}

/** Names the PMO liaison of a department, or notes that it still lacks one. */
export const saveLiaison = async (
  write: Write,
  { officeId, unitId }: LiaisonPlace,
  personId: string | null,
): Promise<void> => {
  const { tx, who } = write;
  await expectOnOffice(tx, who, 'position.manage', officeId);
  const unit = await findUnitRow(tx, unitId);
  if (personId !== null) await findPersonRow(tx, personId);
  const after = await tx
    .insertInto('pmo_liaison')
    .values({ id: newId(), office_id: officeId, unit_id: unitId, person_id: personId })
    .onConflict((conflict) => conflict.columns(['office_id', 'unit_id']).doUpdateSet({ person_id: personId }))
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'liaison', id: after.id, label: unit.name }, after });
};

/** Takes a department off the list of those the PMO works with. */
export const removeLiaison = async (write: Write, { officeId, unitId }: LiaisonPlace): Promise<void> => {
  const { tx, who } = write;
  await expectOnOffice(tx, who, 'position.manage', officeId);
  const unit = await findUnitRow(tx, unitId);
  const before = await tx
    .deleteFrom('pmo_liaison')
    .where('office_id', '=', officeId)
    .where('unit_id', '=', unitId)
    .returningAll()
    .executeTakeFirst();
  if (!before) throw new AppError('not-found', 'record.not-found', { subject: 'liaison' });
  write.record({ subject: { type: 'liaison', id: before.id, label: unit.name }, before });
};
