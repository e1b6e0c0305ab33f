import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { findEnterpriseRow } from '../../organisation/store.ts';
import { nextRoundNumber } from '../../scoring/rules/rounds.ts';
import type { DemoImage, DemoRow } from '../data/image.ts';
import { memoEntries, numberedMemo, yearOf } from '../data/memo-rows.ts';

/** The image as it fits beside what is there: its numbers follow the enterprise's own, plans of taken years stay away. */
export const fitted = async (tx: Tx, image: DemoImage): Promise<DemoImage> => {
  const memos = await numbered(tx, image.rows.decision_memo);
  return {
    ...image,
    rows: {
      ...image.rows,
      decision_memo: memos,
      selection_round: await roundsBeside(tx, image.rows.selection_round),
      general_request: await requestsBeside(tx, image.rows.general_request),
    },
    search: [...image.search, ...memoEntries(memos)],
  };
};

/** Takes the numbers out of the series, all of a year at once. */
const numbered = async (tx: Tx, rows: readonly DemoRow[]): Promise<DemoRow[]> => {
  const { decision_prefix: series } = await findEnterpriseRow(tx);
  const memos: DemoRow[] = [];
  for (const [year, ofYear] of Map.groupBy(rows, yearOf)) {
    const taken = await sql<{
      last: number;
    }>`insert into ${sql.table('number_series')} as series_of (series, year, last) values (${series}, ${year}, ${ofYear.length})
      on conflict (series, year) do update set last = series_of.last + excluded.last returning last`.execute(
      tx,
    );
    const before = (taken.rows[0]?.last ?? 0) - ofYear.length;
    memos.push(...ofYear.map((row, at) => numberedMemo(row, series, before + at + 1)));
  }
  return memos;
};

const roundsBeside = async (tx: Tx, rows: readonly DemoRow[]): Promise<DemoRow[]> => {
  const numbers = (await tx.selectFrom('selection_round').select('number').execute()).map(
    ({ number }) => number,
  );
  return rows.map((row) => {
    const number = nextRoundNumber(Number(row['year']), numbers);
    numbers.push(number);
    return { ...row, number };
  });
};

const requestsBeside = async (tx: Tx, rows: readonly DemoRow[]): Promise<DemoRow[]> => {
  const last = await tx
    .selectFrom('general_request')
    .select((of) => of.fn.max('code').as('code'))
    .where('code', 'like', 'QB-2026-%')
    .executeTakeFirst();
  const before = Number(last?.code?.slice(8) ?? 0);
  return rows.map((row, at) => ({ ...row, code: `QB-2026-${String(before + at + 1).padStart(4, '0')}` }));
};
