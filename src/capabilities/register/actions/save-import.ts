import { holds } from '#platform/actor.ts';
import { saveAuditEntries, type AuditEntry } from '#platform/audit.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectGuarded } from '#platform/record-guard.ts';
import { saveSearchEntries } from '#platform/search.ts';
import { forgetEverybody } from '../../access/known-actors.ts';
import { changeImportRun } from '../../imports/store.ts';
import { kinds } from '../kinds/all-kinds.ts';
import type { ExistingRow, Known, RegisterKind, Row } from '../kinds/kind.ts';
import type { RegisterRead } from '../reading/read-register.ts';
import { planImport, type Change, type ImportPlan } from '../rules/plan-import.ts';
import { byRule, countsOf, doubtsOf, keptChanges, nameOfRow, tellChanges } from '../rules/tell-preview.ts';
import { unseenOf } from '../rules/seen.ts';
import { unitInCircle } from '../rules/unit-circle.ts';
import type { Counts } from '../schema.ts';
import { listProjectsWith, loadKnown } from '../store/known.ts';
import { findRun, findSeen, type RegisterRun } from '../store/runs.ts';
import { insertRows, updateRows, type RowVersion } from '../store/save-rows.ts';

/** Writes everything an import says in the caller's transaction, with what is needed to take it back. */
export const saveImport = async (write: Write, importId: string, read: RegisterRead): Promise<Counts> => {
  const { tx, who, now } = write;
  const run = await findRun(tx, who, importId);
  if (run.state !== 'previewed') throw new AppError('conflict', 'import.not-previewed', { state: run.state });
  const kind = kinds[run.kind];
  const known = await loadKnown(tx, who, kind);
  const { decisions } = run.mapping;
  const plan = planImport({
    read,
    kind,
    known,
    decisions,
    fileName: run.fileName,
    at: now.toISOString(),
    newId,
  });
  await expectSeen(write, importId, plan);
  await check(write, { kind, known, plan });
  const saved = await saveChanges(write, kind, plan.changes);
  await expectGuarded(write, kind.subject, idsOf(saved.changed));
  await saveTraces(write, kind, plan.changes);
  return finish(write, { run, read, kind, known, plan, saved });
};

const idsOf = (rows: readonly RowVersion[]): string[] => rows.map(({ id }) => id);

/** What nobody has seen in the preview is not written over: somebody changed it meanwhile. */
const expectSeen = async ({ tx }: Write, importId: string, { changes }: ImportPlan): Promise<void> => {
  const seen = await findSeen(tx, importId);
  const unseen = seen === null ? [] : unseenOf(changes, seen);
  if (unseen.length > 0)
    throw new AppError('conflict', 'register.changed-meanwhile', named(unseen.map(({ label }) => label)));
};

interface Checked {
  readonly kind: RegisterKind;
  readonly known: Known;
  readonly plan: ImportPlan;
}

const named = (all: readonly string[]) => {
  const first = all.length > 5 ? [...all.slice(0, 5), '…'] : all;
  return { names: first, codes: first, count: all.length };
};

const check = async (write: Write, { kind, known, plan }: Checked): Promise<void> => {
  const { who } = write;
  if (plan.conflicts.length > 0)
    throw new AppError('conflict', 'register.conflicts-open', named(plan.conflicts.map(({ code }) => code)));
  if (plan.changes.length === 0) throw new AppError('refused', 'register.nothing-to-do');
  const created = plan.changes.filter(({ what }) => what === 'create');
  const updated = plan.changes.filter(({ what }) => what === 'update');
  if (created.length > 0 && !holds(who, kind.permissions.create))
    throw new AppError('forbidden', 'permission.missing', { permission: kind.permissions.create });
  const hidden = created.filter(({ code }) => known.hiddenCodes.has(code));
  if (hidden.length > 0)
    throw new AppError('conflict', 'register.code-hidden', named(hidden.map(({ code }) => code)));
  const owner = kind.projectColumn;
  if (owner === null && updated.length > 0 && !holds(who, kind.permissions.update))
    throw new AppError('forbidden', 'permission.missing', { permission: kind.permissions.update });
  if (owner !== null)
    await checkProjects(write, {
      kind,
      owner,
      changes: owner === 'project_id' ? [...created, ...updated] : updated,
    });
  const circle = kind.table === 'org_unit' ? unitInCircle(known.rows, plan.changes) : null;
  if (circle !== null) throw new AppError('refused', 'register.parent-circle', { name: circle });
};

interface OnProjects {
  readonly kind: RegisterKind;
  readonly owner: 'id' | 'project_id';
  readonly changes: readonly Change[];
}

const checkProjects = async ({ tx, who }: Write, { kind, owner, changes }: OnProjects): Promise<void> => {
  const allowed = await listProjectsWith(tx, who, kind.permissions.update);
  const refused = changes.filter((change) => !allowed.has(String(change.after[owner])));
  if (refused.length > 0)
    throw new AppError('forbidden', 'register.may-not-change', named(refused.map(({ label }) => label)));
};

export interface SavedChanges {
  readonly created: readonly RowVersion[];
  readonly changed: readonly (RowVersion & { readonly before: ExistingRow })[];
}

const fullRow = (kind: RegisterKind, { id, after }: Change): Row => ({
  ...after,
  ...kind.derived(after),
  id,
});

const saveChanges = async (
  { tx }: Write,
  kind: RegisterKind,
  changes: readonly Change[],
): Promise<SavedChanges> => {
  const created = changes.filter(({ what }) => what === 'create');
  const updated = changes.filter(({ what }) => what === 'update');
  const inserted = await insertRows(
    tx,
    kind.table,
    created.map((change) => fullRow(kind, change)),
  );
  const written = await updateRows(
    tx,
    kind.table,
    updated.map((change) => fullRow(kind, change)),
  );
  const former = new Map(updated.map(({ id, before }) => [id, before]));
  return {
    created: inserted,
    changed: written.flatMap(({ id, version }) => {
      const before = former.get(id);
      return before ? [{ id, version, before }] : [];
    }),
  };
};

const auditBatch = 500;

/** Writes entries of the audit log in portions that fit a statement. */
export const saveEntries = async (
  { tx, who, now }: Write,
  action: string,
  entries: readonly AuditEntry[],
): Promise<void> => {
  for (let from = 0; from < entries.length; from += auditBatch)
    await saveAuditEntries(tx, { who, now, action }, entries.slice(from, from + auditBatch));
};

const saveTraces = async (write: Write, kind: RegisterKind, changes: readonly Change[]): Promise<void> => {
  const real = changes.filter(({ what }) => what !== 'unchanged');
  await saveEntries(
    write,
    'register.apply',
    real.map(({ id, before, after }) => ({
      subject: { type: kind.subject, id, label: kind.labelOfRow(after) },
      before: before ?? undefined,
      after,
    })),
  );
  const { searchEntry } = kind;
  if (searchEntry)
    await saveSearchEntries(
      write.tx,
      write.now,
      real.map(({ id, after }) => searchEntry({ ...after, id, version: 1 })),
    );
};

interface Finished extends Checked {
  readonly run: RegisterRun;
  readonly read: RegisterRead;
  readonly saved: SavedChanges;
}

const finish = async (write: Write, { run, read, kind, known, plan, saved }: Finished): Promise<Counts> => {
  const counts = countsOf(plan);
  const doubts = doubtsOf(read, plan);
  const summary = { rows: read.rows, ...counts, doubts: doubts.length, keptAsText: read.keptAsText };
  const report = {
    doubts,
    doubtsByRule: byRule(doubts),
    changes: tellChanges({ plan, kind, known }, keptChanges),
    leftOut: plan.leftOut.map(({ row, label, why }) => ({ row, label, why: [why.zh, why.en] })),
    missing: plan.missing.map((row) => nameOfRow(kind, row)),
  };
  const { columns: given } = run.mapping;
  const columns = Object.fromEntries(
    read.columns.map((heading) => {
      const field = read.mapped[heading];
      return [heading, given[heading] ?? (field === undefined ? null : { field })];
    }),
  );
  await changeImportRun(write.tx, run.id, {
    state: 'applied',
    applied_at: write.now,
    mapping: JSON.stringify({ ...run.mapping, columns }),
    summary: JSON.stringify(summary),
    report: JSON.stringify(report),
    undo: JSON.stringify(saved),
  });
  // It may have named managers and sponsors anew, and there is hardly a page it does not change.
  forgetEverybody(write);
  write.record({
    subject: { type: 'import', id: run.id, label: run.fileName },
    after: { state: 'applied', ...counts },
  });
  return counts;
};
