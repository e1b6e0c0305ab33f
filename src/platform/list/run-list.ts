import { sql, type Expression, type RawBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely';
import { z } from 'zod';
import type { Db } from '../db/database.ts';
import {
  inOnePiece,
  instantText,
  jsonObject,
  jsonPlain,
  jsonText,
  jsonWord,
  type JsonSql,
} from '../db/json-sql.ts';
import type { Database } from '../db/tables.ts';
import { AppError } from '../errors.ts';
import { JsonText } from '../json-text.ts';
import type { Condition, ListColumn } from './list.ts';
import { readFilter, readSort, type ListQuery, type SortKey } from './query.ts';

export interface ListSource<Row> {
  readonly columns: readonly ListColumn[];
  /** The rows the actor may see, one output column for each list column, by its key. */
  readonly base: SelectQueryBuilder<Database, never, Row>;
  /** Output columns that free text looks into. */
  readonly searched: readonly string[];
  /** Order where the user asked for none, and the last tie-breaker: one column or several. */
  readonly order: string | readonly string[];
  /** The fields of a row that are asked for; all where left out. */
  readonly fields?: readonly string[];
}

export interface ListResult<Row> {
  readonly rows: Row[];
  readonly total: number;
}

/** Filters, sorts and pages a base query; values are parameters, column names come from the list's own table. */
export const runList = async <Row>(
  db: Db,
  source: ListSource<Row>,
  query: ListQuery,
): Promise<ListResult<Row>> => {
  const { listed, total, page } = partsOf(source, query);
  const shown = source.fields ? sql.join(source.fields.map((key) => sql.ref(`row.${key}`))) : sql`row.*`;
  const { rows } = await sql<Row & { __total: number }>`
    ${listed} select ${shown}, ${total} as "__total" from ${page}`.execute(db);
  return {
    rows,
    total: await totalOf(db, sql`${listed} select ${total} as n`, { page: rows, offset: query.offset }),
  };
};

/**
 * The same page with the fields its schema names, or those of them that are asked for, written as JSON by the
 * database: to read its rows here and write them anew costs three times as much.
 */
export const writeList = async <Row>(
  db: Db,
  source: ListSource<Row>,
  row: z.ZodObject & z.ZodType<Row>,
  query: ListQuery,
): Promise<JsonText> => {
  const { listed, total, page } = partsOf(source, query);
  const text = rowText(row, source);
  const written = await sql<{ total: number; rowsUtf8: Buffer | null }>`
    ${listed} select ${total} as total, string_agg(shown.text, ',') as "rowsUtf8"
      from (select ${text} as text from ${page}) as shown`.execute(db);
  return new JsonText(
    written.rows.flatMap(({ total: count, rowsUtf8 }) => [
      `{"total":${count},"rows":[`,
      rowsUtf8 ?? '',
      ']}',
    ]),
  );
};

/** The same, row by row, each with its id: for an answer that puts more beside each. */
export const writeRows = async <Row extends { readonly id: string }>(
  db: Db,
  source: ListSource<Row>,
  row: z.ZodObject & z.ZodType<Row>,
  query: ListQuery,
): Promise<ListResult<{ readonly id: string; readonly textUtf8: Buffer }>> => {
  const { listed, total, page } = partsOf(source, query);
  const { rows } = await sql<{ id: string; textUtf8: Buffer; __total: number }>`
    ${listed} select row.id, ${rowText(row, source)} as "textUtf8", ${total} as "__total" from ${page}`.execute(
    db,
  );
  return {
    rows,
    total: await totalOf(db, sql`${listed} select ${total} as n`, { page: rows, offset: query.offset }),
  };
};

const rowText = (
  row: z.ZodObject,
  { columns, fields }: Pick<ListSource<object>, 'columns' | 'fields'>,
): JsonSql => {
  const texts = fieldTexts(row, columns);
  const asked = Object.entries(texts).filter(([key]) => fields?.includes(key) ?? true);
  return jsonObject(Object.fromEntries(asked));
};

const known = new WeakMap<z.ZodObject, Readonly<Record<string, JsonSql>>>();

/** The texts of the fields, which are the same as long as their schema is. */
const fieldTexts = (row: z.ZodObject, columns: readonly ListColumn[]): Readonly<Record<string, JsonSql>> => {
  const texts =
    known.get(row) ??
    Object.fromEntries(
      Object.entries(row.shape).map(([key, type]) => [key, inOnePiece(fieldText(columns, key, type))]),
    );
  known.set(row, texts);
  return texts;
};

/** The text of a field, with no more care than its type asks for; an array comes as JSON already. */
const fieldText = (columns: readonly ListColumn[], key: string, type: z.core.$ZodType): JsonSql => {
  const value = sql.ref(`row.${key}`);
  if (columns.find((column) => column.key === key)?.kind === 'instant') return jsonWord(instantText(value));
  const inner = type instanceof z.ZodNullable ? type.unwrap() : type;
  if (inner instanceof z.ZodUUID || inner instanceof z.ZodISODate || inner instanceof z.ZodEnum)
    return jsonWord(value);
  const isPlain =
    inner instanceof z.ZodNumber || inner instanceof z.ZodBoolean || inner instanceof z.ZodArray;
  return isPlain ? jsonPlain(value) : jsonText(value);
};

/** How many rows match, and the page of them to select from as `row`. */
const partsOf = <Row>({ columns, base, searched, order }: ListSource<Row>, query: ListQuery) => {
  const conditions: Expression<SqlBool>[] = readFilter(query.filter, columns).map((condition) =>
    conditionOf(columns, condition),
  );
  if (query.q) conditions.push(freeText(searched, query.q));
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;
  const lastKeys = [order].flat().map((column) => sql.ref(`row.${column}`));
  const keys = [...readSort(query.sort, columns).map(sortKey), ...lastKeys];
  return {
    // Written once and read twice, each time as if it stood there. The count is a query of its own: the database
    // leaves out of it every join and column that decides nothing, and keeps only the best rows of the page.
    listed: sql`with listed as not materialized (${base})`,
    total: sql<number>`(select count(*) from listed as row ${where})`,
    // Where the page begins and ends is part of the text: with parameters in their place the database holds
    // no prepared plan for good, and planning such a query costs it more than answering.
    page: sql`listed as row ${where} order by ${sql.join(keys)} limit ${sql.lit(query.limit)} offset ${sql.lit(query.offset)}`,
  };
};

interface Page {
  readonly page: readonly { readonly __total: number }[];
  readonly offset: number;
}

/** A page beyond the last row says nothing of how many there are. */
const totalOf = async (db: Db, count: RawBuilder<{ n: number }>, { page, offset }: Page): Promise<number> => {
  if (page[0]) return page[0].__total;
  if (offset === 0) return 0;
  const counted = await count.execute(db);
  return counted.rows[0]?.n ?? 0;
};

const sortKey = ({ column, descending }: SortKey): RawBuilder<unknown> =>
  descending
    ? sql`${sql.ref(`row.${column}`)} desc nulls last`
    : sql`${sql.ref(`row.${column}`)} asc nulls last`;

const freeText = (searched: readonly string[], text: string): Expression<SqlBool> => {
  const pattern = like(text);
  return sql<SqlBool>`(${sql.join(
    searched.map((key) => sql`${sql.ref(`row.${key}`)} ilike ${pattern}`),
    sql` or `,
  )})`;
};

const like = (text: string): string => `%${text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;

const conditionOf = (
  columns: readonly ListColumn[],
  { column: key, operator, values }: Condition,
): Expression<SqlBool> => {
  const kind = columns.find((one) => one.key === key)?.kind ?? 'text';
  const column = sql.ref(`row.${key}`);
  const typed = values.map((value) => typedValue(kind, key, value));
  switch (operator) {
    case 'empty':
      return kind === 'text' ? sql`(${column} is null or ${column} = '')` : sql`${column} is null`;
    case 'filled':
      return kind === 'text' ? sql`(${column} is not null and ${column} <> '')` : sql`${column} is not null`;
    case 'is':
      return typed.length === 0 ? sql`true` : sql`${column} in (${sql.join(typed.map(asIs))})`;
    case 'not':
      return typed.length === 0
        ? sql`true`
        : sql`(${column} is null or ${column} not in (${sql.join(typed)}))`;
    case 'contains':
      return sql`(${sql.join(
        values.map((value) => sql`${column} ilike ${like(value)}`),
        sql` or `,
      )})`;
    case 'from':
      return sql`${column} >= ${typed[0]}`;
    case 'to':
      return sql`${column} <= ${typed[0]}`;
  }
};

// A truth is part of the text: the database then sees the condition itself, and may use an index that holds it.
const asIs = (value: unknown) => (typeof value === 'boolean' ? sql.lit(value) : value);

/** A day of the calendar, or an instant on one; the database has no year 0 and knows no 30 February. */
const isDay = (value: string): boolean => {
  const day = /^(?!0000)\d{4}-\d\d-\d\d/.exec(value)?.[0];
  if (day === undefined || Number.isNaN(Date.parse(value))) return false;
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
};

const typedValue = (kind: ListColumn['kind'], column: string, value: string): unknown => {
  const unfit = () => new AppError('invalid', 'list.value-unfit', { column, value });
  if (kind === 'number' || kind === 'money' || kind === 'percent') {
    const number = value.trim() === '' ? Number.NaN : Number(value);
    if (!(Math.abs(number) <= Number.MAX_SAFE_INTEGER)) throw unfit();
    return number;
  }
  if (kind === 'boolean') return value === 'true';
  if ((kind === 'date' || kind === 'instant') && !isDay(value)) throw unfit();
  return value;
};
