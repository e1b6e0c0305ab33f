import type { AuditEntry } from '#platform/audit.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { expectGuarded } from '#platform/record-guard.ts';
import { removeSearchEntries, saveSearchEntries } from '#platform/search.ts';
import { forgetEverybody } from '../../access/known-actors.ts';
import { changeImportRun } from '../../imports/store.ts';
import { kinds } from '../kinds/all-kinds.ts';
import type { RegisterKind, Row } from '../kinds/kind.ts';
import { findRun, saveRestoredVersions, type RegisterRun } from '../store/runs.ts';
import {
  listProjectsInUse,
  listRowsById,
  removeRows,
  updateRows,
  type RowVersion,
} from '../store/save-rows.ts';
import { saveEntries, type SavedChanges } from './save-import.ts';

/** Takes a whole import back: what it created goes, what it changed is as before; refused where somebody changed a row since. */
export const undoImport = async (write: Write, importId: string): Promise<void> => {
  const { tx, who, now } = write;
  const run = await findRun(tx, who, importId);
  if (run.state !== 'applied') throw new AppError('conflict', 'import.not-applied');
  const kind = kinds[run.kind];
  const { created, changed } = run.undo as unknown as SavedChanges;
  const present = await listRowsById(
    tx,
    kind.table,
    [...created, ...changed].map(({ id }) => id),
  );
  await expectUntouched(write, kind, { created, changed, present });
  const rows = new Map(present.map((row) => [row.id, row]));
  const gone = created.flatMap(({ id }) => rows.get(id) ?? []);
  await putBack(write, run, { kind, gone, changed });
  await expectGuarded(
    write,
    kind.subject,
    changed.map(({ id }) => id),
  );
  await undoTraces(write, kind, {
    gone,
    restored: changed.map(({ id, before }) => ({ now: rows.get(id) ?? before, former: before })),
  });
  await changeImportRun(tx, importId, { state: 'undone', undone_at: now });
  forgetEverybody(write);
  write.record({
    subject: { type: 'import', id: importId, label: run.fileName },
    before: { state: 'applied' },
    after: { state: 'undone', removed: gone.length, restored: changed.length },
  });
};

interface PutBack {
  readonly kind: RegisterKind;
  readonly gone: readonly RowVersion[];
  readonly changed: SavedChanges['changed'];
}

const putBack = async ({ tx }: Write, run: RegisterRun, { kind, gone, changed }: PutBack): Promise<void> => {
  const former = changed.map(({ before }) => before);
  const restored = await updateRows(tx, kind.table, former);
  const ids = gone.map(({ id }) => id);
  await removeRows(tx, kind.table, ids);
  const versions = new Map(restored.map(({ id, version }) => [id, version]));
  const moved = former.map(({ id, version }) => ({ id, from: version, to: versions.get(id) ?? version }));
  await saveRestoredVersions(tx, run, moved);
};

interface Touched extends SavedChanges {
  readonly present: readonly (Row & RowVersion)[];
}

const expectUntouched = async (
  { tx }: Write,
  kind: RegisterKind,
  { created, changed, present }: Touched,
): Promise<void> => {
  const rows = new Map(present.map((row) => [row.id, row]));
  const inUse =
    kind.table === 'project'
      ? await listProjectsInUse(
          tx,
          created.map(({ id }) => id),
        )
      : new Set<string>();
  // A created row that somebody deleted meanwhile is gone already, which is all that undoing it means.
  const touchedNew = created.filter(({ id, version }) => {
    const row = rows.get(id);
    return row !== undefined && (row.version !== version || inUse.has(id));
  });
  const touchedOld = changed.filter(({ id, version }) => rows.get(id)?.version !== version);
  const names = [
    ...touchedNew.map(({ id }) => kind.labelOfRow(rows.get(id) ?? {})),
    ...touchedOld.map(({ id, before }) => kind.labelOfRow(rows.get(id) ?? before)),
  ];
  if (names.length === 0) return;
  const what = names.length > 10 ? [...names.slice(0, 10), `… (${names.length})`] : names;
  throw new AppError('conflict', 'import.changed-since', { what, names, count: names.length });
};

interface Traces {
  readonly gone: readonly (Row & RowVersion)[];
  readonly restored: readonly {
    readonly now: Row & { readonly id: string };
    readonly former: Row & RowVersion;
  }[];
}

const undoTraces = async (write: Write, kind: RegisterKind, { gone, restored }: Traces): Promise<void> => {
  const subject = (row: Row & { readonly id: string }) => ({
    type: kind.subject,
    id: row.id,
    label: kind.labelOfRow(row),
  });
  const entries: AuditEntry[] = [
    ...gone.map((row) => ({ subject: subject(row), before: row })),
    ...restored.map(({ now, former }) => ({ subject: subject(former), before: now, after: former })),
  ];
  await saveEntries(write, 'register.undo', entries);
  const { searchEntry } = kind;
  if (!searchEntry) return;
  await removeSearchEntries(
    write.tx,
    kind.subject,
    gone.map(({ id }) => id),
  );
  await saveSearchEntries(
    write.tx,
    write.now,
    restored.map(({ former }) => searchEntry(former)),
  );
};
