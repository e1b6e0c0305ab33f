import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db/database.ts';
import { dayOf } from '../../organisation/store/today.ts';
import type { Measure } from '../names.ts';
import type { Counted } from '../rules/diagnosis.ts';

type Count = (db: Db | Tx, today: string) => Promise<number | null>;

const countOf = async (query: Promise<{ rows: { n: number | null }[] }>): Promise<number | null> =>
  (await query).rows[0]?.n ?? null;

/** How the system counts each measure; null where it has nothing to count in. */
const counts: Readonly<Record<Measure, Count>> = {
  'published-standards': (db) =>
    countOf(
      sql<{
        n: number;
      }>`select ((select count(distinct method_item_id) from method_draft where published_at is not null)
        + (select count(*) from regulation where approved_at is not null and superseded_at is null))::int as n`.execute(
        db,
      ),
    ),
  'confirmed-readings': (db) =>
    countOf(
      sql<{
        n: number | null;
      }>`select (100 * count(confirmed_at) / nullif(count(*), 0))::int as n from reading`.execute(db),
    ),
  'planned-projects': (db) =>
    countOf(sql<{ n: number }>`select count(distinct project_id)::int as n from plan`.execute(db)),
  'closed-projects': (db) =>
    countOf(sql<{ n: number }>`select count(*)::int as n from project where phase = 'closed'`.execute(db)),
  'reported-share': (db, today) =>
    countOf(
      sql<{
        n: number | null;
      }>`select (100 * count(*) filter (where exists (select from project_measure as measure
          where measure.project_id = project.id and measure.as_of > ${today}::date - 35)) / nullif(count(*), 0))::int as n
        from project where phase not in ('closed', 'terminated', 'suspended')`.execute(db),
    ),
  'own-terms': (db) =>
    countOf(
      sql<{ n: number }>`select count(*)::int as n from method_item
        where kind = 'term' and retired_at is null and (adapted or shipped_version is null)`.execute(db),
    ),
};

/** What the system itself can say about the symptoms today. */
export const countedToday = async (db: Db | Tx, now: Date): Promise<Counted> => {
  const today = await dayOf(db, now);
  const counted: Record<string, number> = {};
  for (const [measure, count] of Object.entries(counts)) {
    const value = await count(db, today);
    if (value !== null) counted[measure] = value;
  }
  return counted;
};
