import type { App } from '#platform/app.ts';
import { systemActor } from '#platform/actor.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { expectVersion } from '#platform/stale.ts';
import { setAppointedGrants, type AppointedGrant } from '../../access/actions/appointed-grants.ts';
import { roleById } from '../../access/roles.ts';
import { mayComeWithPosition } from '../../access/rules.ts';
import { findOffice, listOffices } from '../../offices/store.ts';
import { reachOf, type Reach } from '../rules.ts';
import type { RoleOfPosition } from '../schema.ts';
import { findPositionRow, listAppointmentRows } from '../store/rows.ts';

/** Says which role a position brings, or none; who holds it gains or loses it at once. */
export const setPositionRole = async (
  write: Write,
  id: string,
  { version, role }: RoleOfPosition,
): Promise<void> => {
  const before = await findPositionRow(write.tx, id);
  expectVersion(version, { ...before });
  if (role !== null && !mayComeWithPosition(role))
    throw new AppError('refused', 'position.role-unfit', { role });
  const after = await write.tx
    .updateTable('pmo_position')
    .set({ role })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'position', id, label: after.name }, before, after });
  await followRole(write, id);
};

/** Gives everybody appointed to a position its role for the days of the appointment, where the PMO is in charge. */
export const followRole = async (write: Write, positionId: string): Promise<void> => {
  const position = await findPositionRow(write.tx, positionId);
  const { name, display_name: displayName } = await findOffice(write.tx, position.office_id);
  const reach = reachOf(await listOffices(write.tx), position.office_id);
  const as = `${displayName ?? name} · ${position.name}`;
  for (const row of await listAppointmentRows(write.tx, positionId)) {
    const days = { personId: row.person_id, validFrom: row.from_on, validTo: row.to_on, as };
    await setAppointedGrants(
      write,
      row.id,
      position.role === null ? [] : grantsOf(position.role, reach).map((grant) => ({ ...grant, ...days })),
    );
  }
};

/** A role that reaches only one's own projects is granted once; the others where the PMO is in charge. */
const grantsOf = (role: string, reach: Reach): Pick<AppointedGrant, 'role' | 'scope' | 'scopeId'>[] =>
  roleById.get(role)?.own || reach === 'enterprise'
    ? [{ role, scope: 'enterprise', scopeId: null }]
    : reach.map((scopeId) => ({ role, scope: 'unit', scopeId }));

/** Every few minutes: what a PMO is in charge of may have changed since its people were appointed. */
export const followRoles = async (app: App): Promise<void> => {
  const positions = await app.db
    .selectFrom('pmo_position')
    .innerJoin('pmo_appointment', 'pmo_appointment.position_id', 'pmo_position.id')
    .select('pmo_position.id')
    .distinct()
    .where('role', 'is not', null)
    .execute();
  if (positions.length === 0) return;
  await app.write(systemActor('positions'), 'position.follow-roles', async (write) => {
    for (const { id } of positions) await followRole(write, id);
  });
};
