import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { notify } from '../../inbox/notify.ts';
import { officeHead } from '../../offices/store.ts';
import { expectOnOffice } from '../../positions/store/office.ts';
import type { LineChange, NewActual, NewLine } from '../schema.ts';
import { overrunPercent, useOf } from '../rules.ts';
import { findActualRow, findLineRow, listLines } from '../store/budget.ts';

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
  await tellOverrun(write, line, amountFen);
  return { id: after.id };
};

/** The head of the PMO and finance are told when a booking takes a line more than a tenth above its plan. */
const tellOverrun = async (
  write: Write,
  line: Awaited<ReturnType<typeof findLineRow>>,
  bookedFen: number,
): Promise<void> => {
  const { tx } = write;
  const now = (await listLines(tx, line.office_id, line.year)).find(({ id }) => id === line.id);
  if (!now?.isOverrun) return;
  if (useOf({ plannedFen: now.plannedFen, actualFen: now.actualFen - bookedFen }).isOverrun) return;
  const head = await officeHead(tx, line.office_id);
  const finance = await tx
    .selectFrom('role_grant')
    .select('person_id')
    .where('role', '=', 'finance')
    .where('scope', '=', 'enterprise')
    .execute();
  await notify(write, {
    to: [...(head === null ? [] : [head]), ...finance.map(({ person_id: id }) => id)],
    kind: 'budget',
    text: 'notice.budget-overrun',
    params: { subject: `${line.year} ${line.name}`, percent: now.usedPercent, over: overrunPercent },
    path: `/pmo-budget?office=${line.office_id}&year=${line.year}`,
  });
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
