import type { Manual } from '#platform/handlers.ts';
import { saveFileRow } from '#platform/file-rows.ts';
import { newId } from '#platform/ids.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { changeImportRun, saveImportRun } from '../../imports/store.ts';
import { kinds } from '../kinds/all-kinds.ts';
import type { RegisterMapping, RegisterRead } from '../reading/read-register.ts';
import { planImport, type ImportPlan } from '../rules/plan-import.ts';
import { seenIn } from '../rules/seen.ts';
import { byRule, doubtsOf, keptChanges, tellChanges, tellPreview } from '../rules/tell-preview.ts';
import type { PreviewChange, RegisterPreview, UploadQuery } from '../schema.ts';
import { loadKnown } from '../store/known.ts';
import { findRemembered, findRun, findRunFile, type RegisterRun, type RunMapping } from '../store/runs.ts';
import { readStored, sourceKeyOf, type StoredRegister } from './read-run.ts';
import { receiveFile, type Received } from './receive-file.ts';

/** Reads an uploaded table and keeps it as an import that waits for confirmation; nothing else is saved. */
export const previewRegister = async (context: Manual, query: UploadQuery): Promise<RegisterPreview> => {
  const { app, who } = context;
  const received = await receiveFile(context, query);
  const { kind, sheet = null, headingRow = null } = received.asked;
  const stored = { sha256: received.sha256, name: received.name, kind };
  const place = { sheet, headingRow, decisions: {} };
  const { read, mapping } = await readAsBefore(context, stored, place);
  const run: RegisterRun = {
    id: newId(),
    kind,
    fileName: received.name,
    fileId: newId(),
    state: 'previewed',
    mapping,
    summary: {},
    undo: {},
  };
  await app.write(who, 'register.preview', (write) => saveRun(write, { run, read, received }));
  return previewOf(context, run, read);
};

type Place = Pick<RunMapping, 'sheet' | 'headingRow' | 'decisions'>;

/** Reads the file as the last one with the same headings was read, else as it is recognised. */
const readAsBefore = async (
  { app }: Manual,
  stored: StoredRegister,
  place: Place,
): Promise<{ read: RegisterRead; mapping: RunMapping }> => {
  const read = await readStored(app, stored, { ...place, columns: {} });
  const remembered = await findRemembered(app.db, stored.kind, {
    key: sourceKeyOf(stored.kind, read.columns),
    columns: read.columns,
  });
  if (remembered === null) return { read, mapping: { ...place, columns: {}, isRemembered: false } };
  const mapping: RunMapping = { ...place, columns: remembered, isRemembered: true };
  return { read: await readStored(app, stored, mapping), mapping };
};

interface Saved {
  readonly run: RegisterRun;
  readonly read: RegisterRead;
  readonly received: Received;
}

const saveRun = async ({ tx, who, record }: Write, { run, read, received }: Saved): Promise<void> => {
  const fileId = run.fileId ?? newId();
  await saveFileRow(tx, {
    id: fileId,
    stored: received,
    name: received.name,
    mediaType: 'application/octet-stream',
    uploadedBy: who.personId,
    subjectType: 'import',
    subjectId: run.id,
  });
  await saveImportRun(tx, {
    id: run.id,
    kind: run.kind,
    file_name: run.fileName,
    file_id: fileId,
    account_id: who.accountId,
    person_id: who.personId,
    source_key: sourceKeyOf(run.kind, read.columns),
    mapping: JSON.stringify(run.mapping),
    summary: '{}',
    report: '{}',
    undo: '{}',
  });
  record({ subject: { type: 'import', id: run.id, label: run.fileName }, after: { rows: read.rows } });
};

/** The preview of a run against what is in the system now; its doubts are kept for paging. */
const previewOf = async (
  { app, who, now }: Manual,
  run: RegisterRun,
  read: RegisterRead,
): Promise<RegisterPreview> => {
  const kind = kinds[run.kind];
  const known = await loadKnown(app.db, who, kind);
  const plan = planImport({
    read,
    kind,
    known,
    decisions: run.mapping.decisions,
    fileName: run.fileName,
    at: now.toISOString(),
    newId,
  });
  const preview = tellPreview({
    importId: run.id,
    state: run.state,
    fileName: run.fileName,
    kind,
    known,
    read,
    plan,
    mapping: run.mapping.columns,
    isRemembered: run.mapping.isRemembered,
  });
  if (run.state === 'previewed') {
    const changes = tellChanges({ plan, kind, known }, keptChanges);
    await app.write(who, 'register.preview', (write) =>
      keepReport(write, { run, read, plan, preview, changes }),
    );
  }
  return preview;
};

interface Reported {
  readonly run: RegisterRun;
  readonly read: RegisterRead;
  readonly plan: ImportPlan;
  readonly preview: RegisterPreview;
  readonly changes: ReturnType<typeof tellChanges>;
}

const keepReport = async ({ tx }: Write, { run, read, plan, preview, changes }: Reported): Promise<void> => {
  const doubts = doubtsOf(read, plan);
  const leftOut = preview.leftOut.map(({ row, label, why }) => ({ row, label, why }));
  const summary = { rows: read.rows, ...preview.plan, doubts: doubts.length, keptAsText: read.keptAsText };
  await changeImportRun(tx, run.id, {
    mapping: JSON.stringify(run.mapping),
    source_key: sourceKeyOf(run.kind, read.columns),
    summary: JSON.stringify(summary),
    report: JSON.stringify({ doubts, doubtsByRule: byRule(doubts), changes, leftOut, seen: seenIn(plan) }),
  });
};

const readRun = async (context: Manual, run: RegisterRun): Promise<RegisterRead> => {
  const file = await findRunFile(context.db, run);
  return readStored(context.app, { ...file, kind: run.kind }, run.mapping);
};

/** The preview once more, for whoever comes back to it. */
export const showPreview = async (context: Manual, id: string): Promise<RegisterPreview> => {
  const run = await findRun(context.db, context.who, id);
  return previewOf(context, run, await readRun(context, run));
};

/** Another reading of a previewed file: other columns, sheet or heading row, or decisions about rows. */
export const changePreview = async (
  context: Manual,
  id: string,
  change: PreviewChange,
): Promise<RegisterPreview> => {
  const run = await findRun(context.db, context.who, id);
  if (run.state !== 'previewed') throw new AppError('conflict', 'import.not-previewed', { state: run.state });
  const changed = { ...run, mapping: changedMapping(run.mapping, change) };
  return previewOf(context, changed, await readRun(context, changed));
};

const changedMapping = (former: RunMapping, change: PreviewChange): RunMapping => {
  const isElsewhere = change.sheet !== undefined || change.headingRow !== undefined;
  const columns: RegisterMapping = {
    ...(isElsewhere ? {} : former.columns),
    ...(change.columns as RegisterMapping | undefined),
  };
  const decisions = { ...(isElsewhere ? {} : former.decisions), ...change.decisions };
  return {
    columns,
    sheet: change.sheet ?? former.sheet,
    headingRow: change.headingRow ?? (change.sheet === undefined ? former.headingRow : null),
    decisions: Object.fromEntries(
      Object.entries(decisions).filter((entry): entry is [string, 'take' | 'skip'] => entry[1] !== null),
    ),
    isRemembered: former.isRemembered && change.columns === undefined && !isElsewhere,
  };
};
