import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Part } from '../names.ts';
import { conflictOf } from '../rules.ts';
import type { Activity, Matrix } from '../schema.ts';

type Reader = Db | Tx;

/** The part a unit has in an activity by the matrix in force: its own, else that of the unit above it. */
export const partOf = async (
  db: Reader,
  activity: string,
  unitId: string,
): Promise<{ readonly part: Part; readonly note: string | null } | null> => {
  const found = await db
    .withRecursive('above(id, parent_id, depth)', (of) =>
      of
        .selectFrom('org_unit')
        .select((value) => ['org_unit.id', 'org_unit.parent_id', value.lit(0).as('depth')])
        .where('org_unit.id', '=', unitId)
        .unionAll(
          of
            .selectFrom('above')
            .innerJoin('org_unit', 'org_unit.id', 'above.parent_id')
            .select((value) => [
              'org_unit.id',
              'org_unit.parent_id',
              value('above.depth', '+', 1).as('depth'),
            ]),
        ),
    )
    .selectFrom('above')
    .innerJoin('duty_part as has', 'has.unit_id', 'above.id')
    .innerJoin('duty_activity as activity', 'activity.id', 'has.activity_id')
    .innerJoin('duty_matrix as matrix', 'matrix.id', 'activity.matrix_id')
    .select(['has.part', 'has.note'])
    .where('matrix.state', '=', 'in-force')
    .where('activity.code', '=', activity)
    .orderBy('above.depth')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
};

/** The units that take part in an activity by the matrix in force, those only informed left out: who is invited. */
export const invitedTo = async (db: Reader, activity: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('duty_part as has')
    .innerJoin('duty_activity as activity', 'activity.id', 'has.activity_id')
    .innerJoin('duty_matrix as matrix', 'matrix.id', 'activity.matrix_id')
    .select('has.unit_id as unitId')
    .distinct()
    .where('matrix.state', '=', 'in-force')
    .where('activity.code', '=', activity)
    .where('has.part', '!=', 'I')
    .execute();
  return rows.map(({ unitId }) => unitId);
};

const listVersions = async (db: Reader, officeId: string): Promise<Matrix['versions']> => {
  const rows = await db
    .selectFrom('duty_matrix')
    .select(['id', 'version', 'number', 'state', 'in_force_on as inForceOn'])
    .where('office_id', '=', officeId)
    .orderBy('number', 'desc')
    .execute();
  return rows;
};

/** A version of the duty matrix of a PMO: the one asked for, else the draft, else the one in force. */
export const findMatrix = async (db: Reader, officeId: string, number?: number): Promise<Matrix> => {
  const versions = await listVersions(db, officeId);
  const one =
    number === undefined
      ? (versions.find(({ state }) => state === 'draft') ??
        versions.find(({ state }) => state === 'in-force'))
      : versions.find((version) => version.number === number);
  if (number !== undefined && !one) throw notFound('duty-matrix');
  if (!one) return { matrix: null, versions };
  const activities = await listActivities(db, one.id);
  return {
    matrix: { ...one, activities, conflicts: activities.flatMap(({ conflict }) => conflict ?? []) },
    versions,
  };
};

export const listActivities = async (db: Reader, matrixId: string): Promise<Activity[]> => {
  const rows = await db
    .selectFrom('duty_activity')
    .selectAll()
    .where('matrix_id', '=', matrixId)
    .orderBy('place')
    .execute();
  const parts = await listParts(db, matrixId);
  const negotiations = await listNegotiations(db, matrixId);
  return rows.map(({ id, version, code, name, settled }) => {
    const own = parts
      .filter(({ activityId }) => activityId === id)
      .map(({ activityId: _of, ...part }) => part);
    return {
      id,
      version,
      code,
      name,
      settled,
      parts: own,
      conflict: conflictOf({ name, parts: own }),
      negotiations: negotiations
        .filter(({ activityId }) => activityId === id)
        .map(({ activityId: _of, ...one }) => one),
    };
  });
};

const listParts = (db: Reader, matrixId: string) =>
  db
    .selectFrom('duty_part as has')
    .innerJoin('duty_activity as activity', 'activity.id', 'has.activity_id')
    .innerJoin('org_unit as unit', 'unit.id', 'has.unit_id')
    .select([
      'has.activity_id as activityId',
      'has.unit_id as unitId',
      'unit.name as unit',
      'has.part',
      'has.note',
    ])
    .where('activity.matrix_id', '=', matrixId)
    .orderBy('unit.position')
    .orderBy('unit.sort_key')
    .execute();

const listNegotiations = (db: Reader, matrixId: string) =>
  db
    .selectFrom('duty_negotiation as held')
    .innerJoin('duty_activity as activity', 'activity.id', 'held.activity_id')
    .leftJoin('person as author', 'author.id', 'held.author_id')
    .select([
      'held.activity_id as activityId',
      'held.id',
      'held.held_on as heldOn',
      'held.people',
      'held.agreement',
      'author.name as author',
    ])
    .where('activity.matrix_id', '=', matrixId)
    .orderBy('held.created_at')
    .execute();

const notFound = (subject: string): AppError => new AppError('not-found', 'record.not-found', { subject });

export const findMatrixRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('duty_matrix').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('duty-matrix');
  return row;
};

export const findActivityRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('duty_activity').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('duty-activity');
  return row;
};
