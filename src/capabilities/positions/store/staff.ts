import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { findOffice } from '../../offices/store.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { listPositionKinds } from '../kinds.ts';
import { gapsOf, isInForce, staffingOf, yearsOn } from '../rules.ts';
import type { Appointment, Group, Liaison, Position, Priority, Staff } from '../schema.ts';
import type { AppointmentRow } from '../tables.ts';

export type Reader = Db | Tx;

export interface At {
  readonly db: Reader;
  readonly who: Actor;
  readonly now: Date;
}

/** Who works in a PMO, what is missing, and how experienced its people are. */
export const findStaff = async (at: At, officeId: string): Promise<Staff> => {
  await findOffice(at.db, officeId);
  const day = await todayOf(at);
  const facts = {
    positions: await listPositions(at, officeId, day),
    priorities: await listPriorities(at.db, officeId),
    groups: await listGroups(at.db, officeId),
    liaisons: await listLiaisons(at.db, officeId),
  };
  const staffing = staffingOf(yearsOfPeople(facts.positions));
  return { officeId, ...facts, staffing, gaps: gapsOf({ ...facts, staffing }) };
};

/** Years of experience of each person in force; who holds two positions counts once. */
const yearsOfPeople = (positions: readonly Position[]): (number | null)[] => {
  const held = positions.flatMap(({ appointments }) => appointments.filter(({ inForce }) => inForce));
  const byPerson = Map.groupBy(held, ({ personId }) => personId);
  return [...byPerson.values()].map((all) => {
    const known = all.flatMap(({ years }) => (years === null ? [] : [years]));
    return known.length === 0 ? null : Math.max(...known);
  });
};

const listPositions = async (at: At, officeId: string, day: string): Promise<Position[]> => {
  const { db, who } = at;
  const rows = await db
    .selectFrom('pmo_position as position')
    .leftJoin('person as substitute', 'substitute.id', 'position.substitute_id')
    .selectAll('position')
    .select('substitute.name as substitute')
    .where('position.office_id', '=', officeId)
    .orderBy('position.place')
    .orderBy('position.created_at')
    .execute();
  const kinds = new Map((await listPositionKinds(db, who.locale)).map(({ id, name }) => [id, name]));
  const held = Map.groupBy(await listAppointments(db, officeId, day), ({ positionId }) => positionId);
  return rows.map((row) => {
    const appointments = (held.get(row.id) ?? []).map(({ positionId: _of, ...one }) => one);
    return {
      id: row.id,
      version: row.version,
      kind: row.kind,
      kindName: kinds.get(row.kind) ?? row.kind,
      name: row.name,
      tag: row.tag,
      duties: row.duties,
      indicators: row.indicators,
      headcount: row.headcount,
      substituteId: row.substitute_id,
      substitute: row.substitute,
      dutiesAt: row.duties_at,
      role: row.role,
      isVacant: !appointments.some(({ inForce }) => inForce),
      appointments,
    };
  });
};

const listAppointments = async (
  db: Reader,
  officeId: string,
  day: string,
): Promise<(Appointment & { readonly positionId: string })[]> => {
  const rows = await db
    .selectFrom('pmo_appointment as held')
    .innerJoin('pmo_position as position', 'position.id', 'held.position_id')
    .innerJoin('person', 'person.id', 'held.person_id')
    .selectAll('held')
    .select(['person.name', 'person.hired_on', 'position.duties_at'])
    .select((of) =>
      of
        .selectFrom('pmo_duty_reading as reading')
        .select(sql<string | null>`max(reading.read_at)`.as('at'))
        .whereRef('reading.position_id', '=', 'held.position_id')
        .whereRef('reading.person_id', '=', 'held.person_id')
        .whereRef('reading.read_at', '>=', 'position.duties_at')
        .as('confirmed_at'),
    )
    .where('position.office_id', '=', officeId)
    .orderBy('held.from_on')
    .orderBy('person.sort_key')
    .execute();
  return rows.map((row) => ({
    ...appointmentOf(row, day),
    positionId: row.position_id,
    name: row.name,
    confirmedAt: row.confirmed_at,
    years: yearsOn({ hiredOn: row.hired_on, statedYears: row.experience_years, statedOn: row.from_on }, day),
  }));
};

type StoredAppointment = Pick<AppointmentRow, 'person_id' | 'from_on' | 'to_on' | 'experience_years'> & {
  readonly id: string;
  readonly version: number;
  readonly rank: string | null;
};

const appointmentOf = (row: StoredAppointment, day: string) => ({
  id: row.id,
  version: row.version,
  personId: row.person_id,
  rank: row.rank as Appointment['rank'],
  fromOn: row.from_on,
  toOn: row.to_on,
  inForce: isInForce({ fromOn: row.from_on, toOn: row.to_on }, day),
  experienceYears: row.experience_years,
});

export const listPriorities = async (db: Reader, officeId: string): Promise<Priority[]> => {
  const rows = await db
    .selectFrom('pmo_priority as priority')
    .leftJoin('pmo_position as position', 'position.id', 'priority.position_id')
    .selectAll('priority')
    .select('position.name as position')
    .where('priority.office_id', '=', officeId)
    .orderBy('priority.place')
    .orderBy('priority.created_at')
    .execute();
  return rows.map(({ id, version, title, place, position_id, position, goal, quarter, target }) => ({
    id,
    version,
    title,
    place,
    positionId: position_id,
    position,
    goal,
    quarter,
    target,
  }));
};

const listGroups = async (db: Reader, officeId: string): Promise<Group[]> => {
  const rows = await db.selectFrom('pmo_group').selectAll().where('office_id', '=', officeId).execute();
  const members = await db
    .selectFrom('pmo_group_member as member')
    .innerJoin('pmo_group as group', 'group.id', 'member.group_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['member.group_id as groupId', 'person.id', 'person.name'])
    .where('group.office_id', '=', officeId)
    .orderBy('person.sort_key')
    .execute();
  return rows
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1))
    .map(({ id, version, kind, chair_id, quorum, meeting_cycle }) => ({
      id,
      version,
      kind,
      chairId: chair_id,
      quorum,
      meetingCycle: meeting_cycle,
      members: members
        .filter(({ groupId }) => groupId === id)
        .map((member) => ({ id: member.id, name: member.name })),
    }));
};

const listLiaisons = (db: Reader, officeId: string): Promise<Liaison[]> =>
  db
    .selectFrom('pmo_liaison as liaison')
    .innerJoin('org_unit as unit', 'unit.id', 'liaison.unit_id')
    .leftJoin('person', 'person.id', 'liaison.person_id')
    .select([
      'liaison.unit_id as unitId',
      'unit.name as unit',
      'liaison.person_id as personId',
      'person.name as person',
    ])
    .where('liaison.office_id', '=', officeId)
    .orderBy('unit.position')
    .orderBy('unit.sort_key')
    .execute();
