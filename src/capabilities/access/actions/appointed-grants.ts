import type { Selectable } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import { inLocale } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { findPersonRow } from '../../organisation/store.ts';
import { forgetPerson } from '../known-actors.ts';
import { roleById } from '../roles.ts';
import { mayComeWithPosition } from '../rules.ts';
import type { RoleGrantRow } from '../tables.ts';

/** What an appointment brings: a role on the enterprise, or on a unit and all below it, for its days. */
export interface AppointedGrant {
  readonly personId: string;
  readonly role: string;
  readonly scope: 'enterprise' | 'unit';
  readonly scopeId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** The position, as it is called. */
  readonly as: string;
}

type Held = Selectable<RoleGrantRow>;

/**
 * Makes the grants of an appointment those it brings now, each change with its record; answers whether any
 * changed. The three administrators are never among them.
 */
export const setAppointedGrants = async (
  write: Write,
  appointmentId: string,
  wanted: readonly AppointedGrant[],
): Promise<boolean> => {
  const due = wanted.filter(({ role }) => mayComeWithPosition(role));
  const held = await write.tx
    .selectFrom('role_grant')
    .selectAll()
    .where('appointment_id', '=', appointmentId)
    .execute();
  let changed = false;
  for (const grant of held)
    if (!due.some((one) => isSame(one, grant))) {
      await withdraw(write, grant);
      changed = true;
    }
  for (const one of due) {
    const grant = held.find((row) => isSame(one, row));
    if (grant && isAlike(one, grant)) continue;
    await (grant ? renew(write, grant, one) : give(write, appointmentId, one));
    changed = true;
  }
  return changed;
};

const isSame = (one: AppointedGrant, grant: Held): boolean =>
  one.personId === grant.person_id &&
  one.role === grant.role &&
  one.scope === grant.scope &&
  one.scopeId === grant.scope_id;

const isAlike = (one: AppointedGrant, grant: Held): boolean =>
  one.validFrom === grant.valid_from && one.validTo === grant.valid_to && one.as === grant.appointed_as;

const give = async (write: Write, appointmentId: string, one: AppointedGrant): Promise<void> => {
  const after = await write.tx
    .insertInto('role_grant')
    .values({
      id: newId(),
      person_id: one.personId,
      role: one.role,
      scope: one.scope,
      scope_id: one.scopeId,
      valid_from: one.validFrom,
      valid_to: one.validTo,
      appointment_id: appointmentId,
      appointed_as: one.as,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await note(write, { after });
};

const renew = async (write: Write, before: Held, one: AppointedGrant): Promise<void> => {
  const after = await write.tx
    .updateTable('role_grant')
    .set({ valid_from: one.validFrom, valid_to: one.validTo, appointed_as: one.as })
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await note(write, { before, after });
};

const withdraw = async (write: Write, before: Held): Promise<void> => {
  await write.tx.deleteFrom('role_grant').where('id', '=', before.id).execute();
  await note(write, { before });
};

const note = async (
  write: Write,
  { before, after }: { readonly before?: Held; readonly after?: Held },
): Promise<void> => {
  const grant = after ?? before;
  if (!grant) return;
  const { name } = await findPersonRow(write.tx, grant.person_id);
  const role = roleById.get(grant.role);
  forgetPerson(write, grant.person_id);
  write.record({
    subject: {
      type: 'grant',
      id: grant.id,
      label: `${name} · ${role ? inLocale(role.name, write.who.locale) : grant.role} · ${grant.appointed_as}`,
    },
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  });
};
