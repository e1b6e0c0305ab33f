import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { expectOnOffice } from '../../positions/store/office.ts';
import { totalOf, useOf } from '../rules.ts';
import type { Budget, Line } from '../schema.ts';

type Reader = Db | Tx;

interface Wanted {
  readonly officeId: string;
  readonly year: number | undefined;
}

interface Read {
  readonly db: Db;
  readonly who: Actor;
  readonly now: Date;
}

/** The budget of a PMO in a year with what was spent of each line. */
export const findBudget = async (at: Read, { officeId, year }: Wanted): Promise<Budget> => {
  await expectOnOffice(at.db, at.who, 'pmo-budget.read', officeId);
  const of = year ?? Number((await todayOf(at)).slice(0, 4));
  const lines = await listLines(at.db, officeId, of);
  return { year: of, years: await listYears(at.db, officeId), lines, total: totalOf(lines) };
};

const listYears = async (db: Reader, officeId: string): Promise<number[]> => {
  const rows = await db
    .selectFrom('pmo_budget_line')
    .select('year')
    .distinct()
    .where('office_id', '=', officeId)
    .orderBy('year', 'desc')
    .execute();
  return rows.map(({ year }) => year);
};

export const listLines = async (db: Reader, officeId: string, year: number): Promise<Line[]> => {
  const rows = await db
    .selectFrom('pmo_budget_line')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('year', '=', year)
    .orderBy('created_at')
    .orderBy('name')
    .execute();
  const booked = await db
    .selectFrom('pmo_budget_actual as booked')
    .innerJoin('pmo_budget_line as line', 'line.id', 'booked.line_id')
    .select(['booked.line_id as lineId', 'booked.id', 'booked.amount_fen as amountFen', 'booked.note'])
    .select(sql<string>`to_char(booked.month_on, 'YYYY-MM')`.as('month'))
    .where('line.office_id', '=', officeId)
    .where('line.year', '=', year)
    .orderBy('booked.month_on')
    .orderBy('booked.created_at')
    .execute();
  const byLine = Map.groupBy(booked, ({ lineId }) => lineId);
  return rows.map(({ id, version, kind, name, planned_fen: plannedFen }) => {
    const actuals = (byLine.get(id) ?? []).map(({ lineId: _of, ...one }) => one);
    const actualFen = actuals.reduce((sum, { amountFen }) => sum + amountFen, 0);
    return { id, version, kind, name, ...useOf({ plannedFen, actualFen }), actuals };
  });
};

export const findLineRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('pmo_budget_line').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'budget-line' });
  return row;
};

export const findActualRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('pmo_budget_actual').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'budget-actual' });
  return row;
};
