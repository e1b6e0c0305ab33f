import { sql } from 'kysely';
import type { App } from '#platform/app.ts';
import { systemActor } from '#platform/actor.ts';
import type { Write } from '#platform/db/write.ts';
import { newId } from '#platform/ids.ts';
import type { PackagedItem } from '../schema/messages.ts';
import { shippedMethod, shippedUnmarked } from '../shipped.ts';
import { findLackingUnmarked, findMethodRow, lacksMethod } from '../store/items.ts';

/** Loads the shipped starter method as the enterprise's own; what is there already stays as it is. */
export const seedMethod = async (write: Write): Promise<void> => {
  const items = shippedMethod();
  await insertItems(write, items);
  write.record({ subject: { type: 'method', id: 'starter' }, after: { items: items.length } });
};

/** Inserts items in one statement; those whose kind and code exist already are left alone. */
export const insertItems = async ({ tx, now }: Write, items: readonly PackagedItem[]): Promise<void> => {
  const rows = items.map(({ shippedVersion, isRetired, ...item }) => ({
    ...item,
    id: newId(),
    shipped_version: shippedVersion,
    retired_at: isRetired ? now.toISOString() : null,
  }));
  await sql`insert into method_item (id, kind, code, position, zh, en, content, shipped_version, adapted, retired_at)
    select row.id, row.kind, row.code, row.position, row.zh, row.en, row.content, row.shipped_version, row.adapted, row.retired_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid, kind text, code text, position int, zh text, en text,
      content jsonb, shipped_version text, adapted boolean, retired_at timestamptz)
    on conflict (kind, code) do nothing`.execute(tx);
};

/** Terms loaded before the product knew of unmarked words receive theirs; those the enterprise adapted stay its own. */
const addUnmarked = async (write: Write, ids: readonly string[]): Promise<void> => {
  const unmarked = shippedUnmarked();
  for (const id of ids) {
    const { tx } = write;
    const before = await findMethodRow(tx, id);
    const content = JSON.stringify({ ...before.content, unmarked: unmarked.get(before.code) });
    const after = await tx
      .updateTable('method_item')
      .set({ content })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    write.record({ subject: { type: 'method', id, label: `${after.code} ${after.zh}` }, before, after });
  }
};

const seeded = new WeakSet<App>();

/** Loads the starter method into a database that was set up before the product had one. */
export const seedWhereLacking = async (app: App): Promise<void> => {
  if (seeded.has(app)) return;
  const system = systemActor('method');
  if (await lacksMethod(app.db)) await app.write(system, 'method.seed', seedMethod);
  const lacking = await findLackingUnmarked(app.db, [...shippedUnmarked().keys()]);
  if (lacking.length > 0) await app.write(system, 'method.unmarked', (write) => addUnmarked(write, lacking));
  const enterprise = await app.db.selectFrom('enterprise').select('id').executeTakeFirst();
  if (enterprise) seeded.add(app);
};
