import { sql } from 'kysely';
import { todayOf } from '../../organisation/store/today.ts';
import { listPositionKinds } from '../kinds.ts';
import type { OwnPosition } from '../schema.ts';
import type { At, Reader } from './staff.ts';

/** The positions somebody holds today with their duties, and whether these were read as they are now. */
export const listOwnPositions = async (at: At): Promise<OwnPosition[]> => {
  const { db, who } = at;
  if (who.personId === null) return [];
  const day = await todayOf(at);
  const rows = await heldBy(db, who.personId, day).execute();
  if (rows.length === 0) return [];
  const kinds = new Map((await listPositionKinds(db, who.locale)).map(({ id, name }) => [id, name]));
  const goals = await db
    .selectFrom('pmo_priority')
    .select(['position_id', 'title', 'goal', 'quarter', 'target'])
    .where(
      'position_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('place')
    .execute();
  return rows.map(({ kind, rank, ...row }) => ({
    ...row,
    goals: goals.filter(({ position_id: of }) => of === row.id).map(({ position_id: _of, ...goal }) => goal),
    rank: rank as OwnPosition['rank'],
    kindName: kinds.get(kind) ?? kind,
  }));
};

/** The positions somebody holds on a day. */
const heldBy = (db: Reader, personId: string, day: string) =>
  db
    .selectFrom('pmo_appointment as held')
    .innerJoin('pmo_position as position', 'position.id', 'held.position_id')
    .leftJoin('person as substitute', 'substitute.id', 'position.substitute_id')
    .select([
      'position.id',
      'position.office_id as officeId',
      'position.kind',
      'position.name',
      'position.duties',
      'position.indicators',
      'position.duties_at as dutiesAt',
      'held.rank',
      'held.from_on as fromOn',
      'substitute.name as substitute',
    ])
    .select((of) =>
      of
        .selectFrom('pmo_duty_reading as reading')
        .select(sql<string | null>`max(reading.read_at)`.as('at'))
        .whereRef('reading.position_id', '=', 'position.id')
        .where('reading.person_id', '=', personId)
        .whereRef('reading.read_at', '>=', 'position.duties_at')
        .as('confirmedAt'),
    )
    .where('held.person_id', '=', personId)
    .where('held.from_on', '<=', day)
    .where((is) => is.or([is('held.to_on', 'is', null), is('held.to_on', '>=', day)]))
    .orderBy('position.place');
