import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { dayIn, defaultTimeZone } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db/database.ts';

/** Who asks of which database: a reading, a write, or what is like them. */
type Asker = { readonly who: Actor } & ({ readonly db: Db | Tx } | { readonly tx: Db | Tx });

/** The time zone in which the enterprise keeps its days. */
export const timeZoneOf = async (db: Pick<Db | Tx, 'selectFrom'>): Promise<string> =>
  (await db.selectFrom('enterprise').select('time_zone').executeTakeFirst())?.time_zone ?? defaultTimeZone;

/** The same where somebody asks: it is known with a person since he was recognised, and the database is not asked. */
export const zoneFor = async (asker: Asker): Promise<string> =>
  asker.who.timeZone ?? (await timeZoneOf('tx' in asker ? asker.tx : asker.db));

/** The day it is for the enterprise where somebody reads or writes. */
export const todayOf = async (asking: Asker & { readonly now: Date }): Promise<string> =>
  dayIn(asking.now, await zoneFor(asking));

/** The day it is for the enterprise at an instant; it costs a query, so whoever knows who asks takes `todayOf`. */
export const dayOf = async (db: Pick<Db | Tx, 'selectFrom'>, at: Date): Promise<string> =>
  dayIn(at, await timeZoneOf(db));

/** The day on which an instant falls for the enterprise, as an expression of a statement. */
export const enterpriseDay = (instant: RawBuilder<unknown>): RawBuilder<string> =>
  sql`(${instant} at time zone coalesce((select time_zone from enterprise), ${sql.lit(defaultTimeZone)}))::date`;

/** The same of an instant that is known. */
export const dayAt = (at: Date): RawBuilder<string> => enterpriseDay(sql`${at.toISOString()}::timestamptz`);
