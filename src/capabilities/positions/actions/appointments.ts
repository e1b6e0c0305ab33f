import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { findPersonRow } from '../../organisation/store.ts';
import { headKind } from '../kinds.ts';
import { expectOnOffice } from '../store/office.ts';
import { appointmentProblem } from '../rules.ts';
import type { AppointmentChange, NewAppointment } from '../schema.ts';
import { followHead } from './heads.ts';
import { followRole } from './roles.ts';
import { findAppointmentRow, findPositionRow, listAppointmentRows } from '../store/rows.ts';

type Position = Awaited<ReturnType<typeof findPositionRow>>;

interface Wanted {
  /** The appointment that is changed, null for a new one. */
  readonly id: string | null;
  readonly personId: string;
  readonly rank: string | null;
  readonly fromOn: string;
  readonly toOn: string | null;
}

/** Appoints somebody to a position. */
export const appoint = async (
  write: Write,
  positionId: string,
  input: NewAppointment,
): Promise<{ id: string }> => {
  const position = await findPositionRow(write.tx, positionId);
  await expectOnOffice(write.tx, write.who, 'position.manage', position.office_id);
  const { personId, fromOn, rank = null, toOn = null, experienceYears = null } = input;
  const name = await expectAppointable(write, position, { id: null, personId, rank, fromOn, toOn });
  const after = await write.tx
    .insertInto('pmo_appointment')
    .values({
      id: newId(),
      position_id: positionId,
      person_id: personId,
      rank,
      from_on: fromOn,
      to_on: toOn,
      experience_years: experienceYears,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({
    subject: { type: 'appointment', id: after.id, label: `${name} · ${position.name}` },
    after,
  });
  if (position.kind === headKind) await followHead(write, position.office_id);
  await followRole(write, position.id);
  return { id: after.id };
};

/** Changes an appointment; an end is its last day. */
export const changeAppointment = async (
  write: Write,
  id: string,
  { version, rank, fromOn, toOn, experienceYears }: AppointmentChange,
): Promise<void> => {
  const before = await findAppointmentRow(write.tx, id);
  const position = await findPositionRow(write.tx, before.position_id);
  await expectOnOffice(write.tx, write.who, 'position.manage', position.office_id);
  expectVersion(version, { ...before });
  const name = await expectAppointable(write, position, {
    id,
    personId: before.person_id,
    rank: rank === undefined ? before.rank : rank,
    fromOn: fromOn ?? before.from_on,
    toOn: toOn === undefined ? before.to_on : toOn,
  });
  const after = await write.tx
    .updateTable('pmo_appointment')
    .set({ rank, from_on: fromOn, to_on: toOn, experience_years: experienceYears, version: before.version })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({
    subject: { type: 'appointment', id, label: `${name} · ${position.name}` },
    before,
    after,
  });
  if (position.kind === headKind) await followHead(write, position.office_id);
  await followRole(write, position.id);
};

/** The name of who is appointed; refuses where the appointment cannot be. */
const expectAppointable = async (
  { tx, who }: Write,
  position: Position,
  { id, ...wanted }: Wanted,
): Promise<string> => {
  const person = await findPersonRow(tx, wanted.personId);
  const others = (await listAppointmentRows(tx, position.id)).filter((other) => other.id !== id);
  const problem = appointmentProblem({
    ...wanted,
    isHead: position.kind === headKind,
    bringsRole: position.role !== null,
    bySelf: who.personId === wanted.personId,
    leftOn: person.left_on,
    headcount: position.headcount,
    others: others.map(({ person_id, from_on, to_on }) => ({
      personId: person_id,
      fromOn: from_on,
      toOn: to_on,
    })),
  });
  if (problem)
    throw new AppError('refused', problem, {
      person: person.name,
      position: position.name,
      headcount: position.headcount,
    });
  return person.name;
};
