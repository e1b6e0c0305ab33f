import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { expectOnOffice } from '../../positions/office.ts';
import type { LineChange, NewActual, NewLine } from '../schema.ts';
import { findActualRow, findLineRow } from '../store/budget.ts';

const taken =
  (name: string | undefined) =>
  (error: unknown): never => {
    const { constraint } = error as { readonly constraint?: string };
    throw constraint === 'pmo_budget_line_office_id_year_name_key'
      ? new AppError('conflict', 'budget.line-exists', { name })
      : error;
  };

/** Adds a line to the budget of a PMO. */
export const createLine = async (
  write: Write,
  officeId: string,
  { year, kind, name, plannedFen }: NewLine,
): Promise<{ id: string }> => {
  const { tx, who } = write;
  await expectOnOffice(tx, who, 'pmo-budget.manage', officeId);
  const after = await tx
    .insertInto('pmo_budget_line')
    .values({ id: newId(), office_id: officeId, year, kind, name, planned_fen: plannedFen })
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(taken(name));
  write.record({ subject: { type: 'budget-line', id: after.id, label: `${year} ${name}` }, after });
  return { id: after.id };
};

export const changeLine = async (
  write: Write,
  id: string,
  { version, kind, name, plannedFen }: LineChange,
): Promise<void> => {
  const { tx, who } = write;
  const before = await findLineRow(tx, id);
  await expectOnOffice(tx, who, 'pmo-budget.manage', before.office_id);
  expectVersion(version, { ...before });
  const after = await tx
    .updateTable('pmo_budget_line')
    .set({ kind, name, planned_fen: plannedFen, version: before.version })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(taken(name));
  write.record({ subject: { type: 'budget-line', id, label: `${after.year} ${after.name}` }, before, after });
};

/** Removes a line on which nothing was spent. */
export const removeLine = async (write: Write, id: string): Promise<void> => {
  const { tx, who } = write;
  const before = await findLineRow(tx, id);
  await expectOnOffice(tx, who, 'pmo-budget.manage', before.office_id);
  const spent = await tx
    .selectFrom('pmo_budget_actual')
    .select('id')
    .where('line_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (spent) throw new AppError('refused', 'budget.line-spent', { name: before.name });
  await tx.deleteFrom('pmo_budget_line').where('id', '=', id).execute();
  write.record({ subject: { type: 'budget-line', id, label: `${before.year} ${before.name}` }, before });
};

/** Books what was spent on a line in a month. */
export const bookActual = async (
  write: Write,
  lineId: string,
  { month, amountFen, note }: NewActual,
): Promise<{ id: string }> => {
  const { tx, who } = write;
  const line = await findLineRow(tx, lineId);
  await expectOnOffice(tx, who, 'pmo-budget.manage', line.office_id);
  if (!month.startsWith(String(line.year)))
    throw new AppError('refused', 'budget.other-year', { month, year: line.year, name: line.name });
  const after = await tx
    .insertInto('pmo_budget_actual')
    .values({ id: newId(), line_id: lineId, month_on: `${month}-01`, amount_fen: amountFen, note })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'budget-line', id: lineId, label: `${line.year} ${line.name}` }, after });
  return { id: after.id };
};

export const removeActual = async (write: Write, id: string): Promise<void> => {
  const { tx, who } = write;
  const before = await findActualRow(tx, id);
  const line = await findLineRow(tx, before.line_id);
  await expectOnOffice(tx, who, 'pmo-budget.manage', line.office_id);
  await tx.deleteFrom('pmo_budget_actual').where('id', '=', id).execute();
  write.record({
    subject: { type: 'budget-line', id: line.id, label: `${line.year} ${line.name}` },
    before,
  });
};
