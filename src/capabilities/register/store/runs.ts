import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { changeImportRun, findImportRun } from '../../imports/store.ts';
import type { RegisterMapping } from '../reading/read-register.ts';
import { registerKinds, type RegisterKindName } from '../reading/kind-names.ts';
import { mappingOfLikest } from '../rules/likest-source.ts';
import type { Decisions } from '../rules/decide.ts';
import type { ChangeQuery, Doubt, DoubtQuery, RowChange } from '../schema.ts';

/** What a run of ours keeps of how the file is read. */
export interface RunMapping {
  readonly columns: RegisterMapping;
  readonly sheet: string | null;
  readonly headingRow: number | null;
  readonly decisions: Decisions;
  readonly isRemembered: boolean;
}

export interface RegisterRun {
  readonly id: string;
  readonly kind: RegisterKindName;
  readonly fileName: string;
  readonly fileId: string | null;
  readonly state: 'previewed' | 'applied' | 'undone';
  readonly mapping: RunMapping;
  readonly summary: Record<string, unknown>;
  readonly undo: Record<string, unknown>;
}

const isRegisterKind = (kind: string): kind is RegisterKindName =>
  registerKinds.some((known) => known === kind);

export const findRun = async (db: Db | Tx, who: Actor, id: string): Promise<RegisterRun> => {
  const row = await findImportRun(db, who, id);
  if (!isRegisterKind(row.kind)) throw new AppError('refused', 'register.wrong-kind');
  return {
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    fileId: row.file_id,
    state: row.state,
    mapping: row.mapping as unknown as RunMapping,
    summary: row.summary,
    undo: row.undo,
  };
};

export const findRunFile = async (db: Db | Tx, run: RegisterRun) => {
  const file = await db
    .selectFrom('file')
    .select(['sha256', 'name'])
    .where('id', '=', run.fileId)
    .executeTakeFirst();
  if (!file) throw new AppError('not-found', 'register.file-gone');
  return file;
};

const consideredRuns = 50;

/**
 * The columns of the last import of the same kind whose file had the same headings, or nearly so: a source that gains or
 * loses a column from one year to the next is still the same one.
 */
export const findRemembered = async (
  db: Db | Tx,
  kind: RegisterKindName,
  source: { readonly key: string; readonly columns: readonly string[] },
): Promise<RegisterMapping | null> => {
  const rows = await db
    .selectFrom('import_run')
    .select(['mapping', 'source_key'])
    .where('kind', '=', kind)
    .where('state', '=', 'applied')
    .orderBy('applied_at', 'desc')
    .limit(consideredRuns)
    .execute();
  const columnsOf = ({ mapping }: (typeof rows)[number]) => (mapping as unknown as RunMapping).columns;
  const same = rows.find(({ source_key: key }) => key === source.key);
  if (same) return columnsOf(same);
  return mappingOfLikest(rows.map(columnsOf), source.columns);
};

/** The new and changed rows of a run, page by page. */
export const listChanges = async (db: Db, who: Actor, id: string, { limit, offset }: ChangeQuery) => {
  await findRun(db, who, id);
  const changes = sql`(select change, place from import_run, jsonb_array_elements(report->'changes') with ordinality as all_changes(change, place)
    where import_run.id = ${id}) as found where change->>'what' <> 'unchanged'`;
  const rows = await sql<{ change: RowChange }>`
    select change from ${changes} order by place limit ${limit} offset ${offset}`.execute(db);
  const total = await sql<{ n: number }>`select count(*) as n from ${changes}`.execute(db);
  return { rows: rows.rows.map(({ change }) => change), total: total.rows[0]?.n ?? 0 };
};

/** The versions of the rows that a preview said would change; null for a run that was previewed before this was kept. */
export const findSeen = async (tx: Tx, id: string): Promise<Readonly<Record<string, number>> | null> => {
  const row = await tx.selectFrom('import_run').select('report').where('id', '=', id).executeTakeFirst();
  const seen = row?.report['seen'];
  return typeof seen === 'object' && seen !== null ? (seen as Record<string, number>) : null;
};

/** The doubts of a run, page by page, without reading the others. */
export const listDoubts = async (db: Db, who: Actor, id: string, { rule, limit, offset }: DoubtQuery) => {
  await findRun(db, who, id);
  const ofRule = rule === undefined ? sql`` : sql`where doubt->>'rule' = ${rule}`;
  const doubts = sql`(select doubt, place from import_run, jsonb_array_elements(report->'doubts') with ordinality as all_doubts(doubt, place)
    where import_run.id = ${id}) as found ${ofRule}`;
  const rows = await sql<{ doubt: Doubt }>`
    select doubt from ${doubts} order by place limit ${limit} offset ${offset}`.execute(db);
  const total = await sql<{ n: number }>`select count(*) as n from ${doubts}`.execute(db);
  return { rows: rows.rows.map(({ doubt }) => doubt), total: total.rows[0]?.n ?? 0 };
};

export interface RestoredVersion {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

interface Undoable {
  readonly created: readonly { readonly id: string; readonly version: number }[];
  readonly changed: readonly { readonly id: string; readonly version: number }[];
}

/**
 * Rows that an undo put back are again as an earlier import left them, under a later version: the earlier import learns
 * it, so that it can be undone in its turn.
 */
export const saveRestoredVersions = async (
  tx: Tx,
  run: Pick<RegisterRun, 'id' | 'kind'>,
  restored: readonly RestoredVersion[],
): Promise<void> => {
  if (restored.length === 0) return;
  const byId = new Map(restored.map((one) => [one.id, one]));
  const earlier = await tx
    .selectFrom('import_run')
    .select(['id', 'undo'])
    .where('kind', '=', run.kind)
    .where('state', '=', 'applied')
    .where('id', '<>', run.id)
    .execute();
  const renew = <R extends { readonly id: string; readonly version: number }>(row: R): R => {
    const found = byId.get(row.id);
    return found && found.from === row.version ? { ...row, version: found.to } : row;
  };
  for (const { id, undo } of earlier) {
    const { created, changed } = undo as unknown as Undoable;
    const isConcerned = [...created, ...changed].some((row) => byId.get(row.id)?.from === row.version);
    if (!isConcerned) continue;
    const renewed = { created: created.map(renew), changed: changed.map(renew) };
    await changeImportRun(tx, id, { undo: JSON.stringify(renewed) });
  }
};
