import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '#platform/app.ts';
import { systemClock } from '#platform/clock.ts';

const dayMs = 86_400_000;

/**
 * Removes contents that no row has named for a day, as a refused upload leaves them; answers how many. Where another
 * database has its files in the same folder nothing is removed: what this one does not name may be the other's.
 */
export const sweepFiles = async (app: App): Promise<number> => {
  if (!(await isAlone(app))) return 0;
  // Files bear the time of the machine, whatever time the product has been set to.
  const before = new Date(systemClock.now().getTime() - dayMs);
  return app.files.sweep(before, async (sha256s) => {
    const rows = await app.db
      .selectFrom('file')
      .select('sha256')
      .distinct()
      .where('sha256', 'in', sha256s)
      .execute();
    return new Set(rows.map(({ sha256 }) => sha256));
  });
};

const isAlone = async ({ db, database, config: { dataDir } }: App): Promise<boolean> => {
  const enterprise = await db.selectFrom('enterprise').select('id').executeTakeFirst();
  if (!enterprise) return false;
  const ofOthers = (await readdir(dataDir)).filter(
    (name) => /^audit-head-.+\.json$/.test(name) && !name.includes(enterprise.id),
  );
  return ofOthers.length === 0 && (database.kind === 'embedded' || !existsSync(join(dataDir, 'database')));
};
