import { existsSync, readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from './app.ts';
import { findAuditHead, type AuditBreak, type AuditHead } from './audit.ts';

type Place = Pick<App, 'db' | 'config'>;

/**
 * Notes in the data directory how far the audit chain has come, so that one whose end is cut off, or that was
 * written anew from some entry on, is found. What was noted is kept where the chain no longer agrees with it.
 */
export const keepAuditHead = async (at: Place): Promise<void> => {
  const [file, head] = [await fileOf(at), await findAuditHead(at.db)];
  if (file === null || head === null || (await headBreaks(at)).length > 0) return;
  const fresh = `${file}.fresh`;
  await writeFile(fresh, JSON.stringify(head), { mode: 0o600 });
  await rename(fresh, file);
};

/** Where the chain does not reach the noted entry, or holds another one in its place. */
export const headBreaks = async (at: Place): Promise<AuditBreak[]> => {
  const noted = readHead(await fileOf(at));
  if (noted === null) return [];
  const row = await at.db
    .selectFrom('audit_event')
    .select(['id', 'hash'])
    .where('seq', '=', noted.seq)
    .executeTakeFirst();
  if (!row) return [{ seq: noted.seq, id: null, why: 'cut-off' }];
  return row.hash === noted.hash ? [] : [{ seq: noted.seq, id: row.id, why: 'rewritten' }];
};

/** After a restore the chain is that of the backup. */
export const forgetAuditHead = async (at: Place): Promise<void> => {
  const file = await fileOf(at);
  if (file !== null) await rm(file, { force: true });
};

/** Beside one data directory there may have been several databases; each enterprise has a note of its own. */
const fileOf = async ({ db, config }: Place): Promise<string | null> => {
  const enterprise = await db.selectFrom('enterprise').select('id').executeTakeFirst();
  return enterprise ? join(config.dataDir, `audit-head-${enterprise.id}.json`) : null;
};

const readHead = (file: string | null): AuditHead | null =>
  file !== null && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as AuditHead) : null;
