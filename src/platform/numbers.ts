import { sql } from 'kysely';
import type { Db, Tx } from './db/database.ts';

declare module './db/tables.ts' {
  interface Database {
    number_series: NumberSeriesRow;
  }
}

export interface NumberSeriesRow {
  series: string;
  year: number;
  last: number;
}

/**
 * The next number of a series in a year, from 1 and without a gap: whoever asks at the same time waits,
 * and a write that is undone gives its number back.
 */
export const nextNumber = async (tx: Tx, series: string, year: number): Promise<number> => {
  const row = await tx
    .insertInto('number_series')
    .values({ series, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['series', 'year']).doUpdateSet({ last: sql<number>`number_series.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
};

/**
 * Lets one write at a time decide by what others save beside it, such as whether a sum stays below its cap: of two at
 * the same moment the second begins anew once the first is committed. `matter` says what they would decide about.
 */
export const takeTurn = async (tx: Tx, matter: string): Promise<void> => {
  await nextNumber(tx, `turn ${matter}`, 0);
};

/** The number that a series gives next in a year, without taking it. */
export const comingNumber = async (db: Db | Tx, series: string, year: number): Promise<number> => {
  const row = await db
    .selectFrom('number_series')
    .select('last')
    .where('series', '=', series)
    .where('year', '=', year)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
};

/** `QH-2026-001`. */
export const numberText = (series: string, year: number, number: number): string =>
  `${series}-${year}-${String(number).padStart(3, '0')}`;
