import { holds } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import type { Download, Manual } from '#platform/handlers.ts';
import { inLocale } from '#platform/i18n.ts';
import type { ListColumn } from '#platform/list/list.ts';
import type { ListDef } from '#platform/list/list-def.ts';
import { readColumns } from '#platform/list/query.ts';
import { writeCsv } from '#platform/sheets/write-csv.ts';
import { writeSheet } from '#platform/sheets/write-sheet.ts';
import type { WrittenSheet, WrittenValue } from '#platform/sheets/written-sheet.ts';
import { expectFunctionOn } from '../offices/functions.ts';
import { todayOf, zoneFor } from '../organisation/store/today.ts';

const page = 5_000;
const mostRows = 100_000;

interface ExportQuery {
  readonly format: 'xlsx' | 'csv';
  readonly q?: string | undefined;
  readonly filter?: string | undefined;
  readonly sort?: string | undefined;
  readonly columns?: string | undefined;
}

/** The list of that name; one the actor may not see does not exist for him. */
export const findList = async ({ app, db, who }: Manual, name: string): Promise<ListDef> => {
  const list = app.lists.get(name);
  if (!list || !holds(who, list.permission)) throw new AppError('not-found', 'record.not-found');
  if (list.officeFunction !== undefined) await expectFunctionOn(db, who, list.officeFunction);
  return list;
};

/** Writes a list as it is seen: same conditions, order and columns, every page of it. */
export const exportList = async (context: Manual, name: string, query: ExportQuery): Promise<Download> => {
  const list = await findList(context, name);
  const { who } = context;
  const asked = readColumns(query.columns, list.columns);
  const unit = await moneyUnit(context);
  const found = await readAll(context, list, query);
  const isForeign = asked.some(({ kind }) => kind === 'money') && found.some(isInOtherMoney);
  const columns = isForeign ? withCurrency(asked, list.columns) : asked;
  const title = (column: ListColumn): string =>
    inLocale(column.title, who.locale) +
    (column.kind === 'money' ? (isForeign ? mixedTitle : unitTitle)[unit] : '');
  const sheet: WrittenSheet = {
    name: inLocale(list.title, who.locale),
    columns: columns.map((column) => ({ title: title(column), kind: written(column, unit) })),
    timeZone: await zoneFor(context),
    rows: found.map((row) =>
      columns.map((column) => valueOf(column, Reflect.get(row, column.key), { unit, locale: who.locale })),
    ),
  };
  const fileName = `${inLocale(list.title, who.locale)} ${await todayOf(context)}`;
  if (query.format === 'csv')
    return { fileName: `${fileName}.csv`, mediaType: 'text/csv; charset=utf-8', content: writeCsv(sheet) };
  return {
    fileName: `${fileName}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await writeSheet(sheet),
  };
};

const readAll = async (
  { db, who, now }: Manual,
  list: ListDef,
  query: ExportQuery,
): Promise<readonly object[]> => {
  const found: object[] = [];
  for (let offset = 0; offset < mostRows; offset += page) {
    const { rows, total } = await list.rows(db, who, { ...query, limit: page, offset }, now);
    // A file that ends without a word is taken for the whole.
    if (total > mostRows) throw new AppError('refused', 'list.too-long', { total, most: mostRows });
    found.push(...rows);
    if (offset + page >= total) break;
  }
  return found;
};

const isInOtherMoney = (row: object): boolean => {
  const currency: unknown = Reflect.get(row, 'currency');
  return typeof currency === 'string' && currency !== 'CNY';
};

/** With the currency beside the sums, without which those of several could not be told apart. */
const withCurrency = (asked: readonly ListColumn[], all: readonly ListColumn[]): readonly ListColumn[] =>
  asked.some(({ key }) => key === 'currency')
    ? asked
    : [...asked, ...all.filter(({ key }) => key === 'currency')];

/** Sums of several currencies are in none of the units of 元. */
const mixedTitle = { wan: '(万)', yuan: '' } as const;
const unitTitle = { wan: '(万元)', yuan: '(元)' } as const;

const moneyUnit = async ({ db }: Manual): Promise<'yuan' | 'wan'> =>
  (await db.selectFrom('enterprise').select('money_unit').executeTakeFirst())?.money_unit ?? 'yuan';

const written = ({ kind }: ListColumn, unit: Showing['unit']): WrittenSheet['columns'][number]['kind'] => {
  if (kind === 'money') return unit === 'wan' ? 'number' : 'money';
  return kind === 'choice' || kind === 'boolean' ? 'text' : kind;
};

interface Showing {
  readonly unit: 'yuan' | 'wan';
  readonly locale: 'zh-CN' | 'en';
}

const valueOf = ({ kind, choices }: ListColumn, value: unknown, { unit, locale }: Showing): WrittenValue => {
  if (value === null || value === undefined) return null;
  if (kind === 'money') return unit === 'wan' ? Number(value) / 1_000_000 : Number(value);
  if (kind === 'boolean') return value ? (locale === 'en' ? 'yes' : '是') : locale === 'en' ? 'no' : '否';
  if (kind === 'choice') {
    const choice = choices?.[String(value)];
    return choice ? inLocale(choice, locale) : String(value);
  }
  if (kind === 'date') return String(value).slice(0, 10);
  return kind === 'number' || kind === 'percent' ? Number(value) : String(value);
};
