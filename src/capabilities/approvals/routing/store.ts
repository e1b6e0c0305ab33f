import type { Selectable } from 'kysely';
import type { FrozenSubject } from '#platform/approval-subject.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { ApprovalRouteRow } from '../tables.ts';

/** The routes of a kind, or of all kinds, in the order they are tried. */
export const listRouteRows = (db: Db | Tx, kind: string | null) =>
  db
    .selectFrom('approval_route')
    .selectAll()
    .$if(kind !== null, (all) => all.where('kind', '=', kind ?? ''))
    .orderBy('kind')
    .orderBy('position')
    .orderBy('id')
    .execute();

export const findRouteRow = async (db: Db | Tx, id: string) => {
  const row = await db.selectFrom('approval_route').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'approval-route' });
  return row;
};

type Conditions = Pick<FrozenSubject, 'amountFen' | 'projectClass' | 'pmoUnitId'>;

/** The first designed route that fits what is submitted, null where none does. */
export const fittingRoute = async (
  db: Db | Tx,
  kind: string,
  subject: Conditions & { readonly today: string },
): Promise<Selectable<ApprovalRouteRow> | null> => {
  const rows = await listRouteRows(db, kind);
  return rows.find((row) => fits(row, subject)) ?? null;
};

const fits = (
  row: Selectable<ApprovalRouteRow>,
  { amountFen, projectClass, pmoUnitId, today }: Conditions & { readonly today: string },
): boolean => {
  if (row.retired_on !== null && row.retired_on <= today) return false;
  if (row.project_classes.length > 0 && !row.project_classes.includes(projectClass ?? '')) return false;
  if (row.pmo_unit_ids.length > 0 && !row.pmo_unit_ids.includes(pmoUnitId ?? '')) return false;
  const asksAmount = row.amount_from_fen !== null || row.amount_below_fen !== null;
  if (asksAmount && amountFen === null) return false;
  return (
    (row.amount_from_fen === null || (amountFen ?? 0) >= row.amount_from_fen) &&
    (row.amount_below_fen === null || (amountFen ?? 0) < row.amount_below_fen)
  );
};
