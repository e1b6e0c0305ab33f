import { AppError } from '#platform/errors.ts';
import type { Reader } from './staff.ts';

const notFound = (subject: string): AppError => new AppError('not-found', 'record.not-found', { subject });

export const findPositionRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('pmo_position').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('position');
  return row;
};

export const findAppointmentRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('pmo_appointment').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('appointment');
  return row;
};

export const findPriorityRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('pmo_priority').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('priority');
  return row;
};

export const listAppointmentRows = (db: Reader, positionId: string) =>
  db
    .selectFrom('pmo_appointment')
    .selectAll()
    .where('position_id', '=', positionId)
    .orderBy('from_on')
    .execute();
