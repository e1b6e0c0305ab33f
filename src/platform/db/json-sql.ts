import { sql, type RawBuilder } from 'kysely';

// For rows by the thousand: the database joins their JSON text together, at half the cost of json_build_object
// and an eighth of that of reading the rows here and writing them anew.

/** A piece of SQL that answers JSON text. */
export type JsonSql = RawBuilder<string>;

/** Any text, escaped. */
export const jsonText = (value: RawBuilder<unknown>): JsonSql =>
  sql`coalesce(to_json(${value})::text, 'null')`;

/** What needs no escaping and stands in quotes: an id, a day, one of our own words. */
export const jsonWord = (value: RawBuilder<unknown>): JsonSql =>
  sql`coalesce('"' || ${value} || '"', 'null')`;

/** What stands as it is: a number, true or false, JSON. */
export const jsonPlain = (value: RawBuilder<unknown>): JsonSql => sql`coalesce(${value}::text, 'null')`;

/** A local time as 2026-07-31T17:00. */
export const jsonLocalTime = (value: RawBuilder<unknown>): JsonSql =>
  jsonWord(sql`replace(left(${value}::text, 16), ' ', 'T')`);

/** An object of fields that are JSON text. */
export const jsonObject = (fields: Readonly<Record<string, JsonSql>>): JsonSql => {
  const parts = Object.entries(fields).map(
    ([name, value], at) => sql`${sql.lit(`${at === 0 ? '{' : ','}"${name}":`)} || ${value}`,
  );
  return sql`(${sql.join(parts, sql` || `)} || '}')`;
};

/** The rows of a group as an array, in the order of a column. */
export const jsonArray = (row: JsonSql, order: RawBuilder<unknown>): JsonSql =>
  sql`('[' || coalesce(string_agg(${row}, ',' order by ${order}), '') || ']')`;

/** An instant as it is told everywhere, `2026-07-31T01:00:00.000Z`: plain text, not yet JSON. */
export const instantText = (value: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
