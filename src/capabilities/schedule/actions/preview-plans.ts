import type { MultipartFile } from '@fastify/multipart';
import type { z } from 'zod';
import { inThread } from '#platform/cpu-work.ts';
import { AppError, platformRules } from '#platform/errors.ts';
import { saveFileRow } from '#platform/file-rows.ts';
import type { StoredFile } from '#platform/files.ts';
import type { Manual } from '#platform/handlers.ts';
import { fill, inLocale, type Locale } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { saveImportRun } from '../../imports/store.ts';
import { visibleProjects } from '../../access/visibility.ts';
import type { PlanReading } from '../reading/read-plan-file.ts';
import { countsOf, reportOf } from '../reading/report.ts';
import { codeFromFile, planNameOf } from '../rules/file-names.ts';
import { refusalIn } from '../rules/plan-words.ts';
import { listUnknownPeople } from '../store/named-people.ts';
import type { PlanPreview } from '../schema.ts';

type Preview = z.input<typeof PlanPreview>;
type Read = Extract<PlanReading, { status: 'read' }>;
const reader = new URL('../reading/read-plan-file.ts', import.meta.url);

/** Reads every uploaded file and keeps each as an import that waits for confirmation; nothing else is saved. */
export const previewPlans = async (context: Manual): Promise<{ previews: Preview[] }> => {
  const previews: Preview[] = [];
  // One file that is too large does not keep out the others dropped with it.
  for await (const part of context.request.files({ throwFileSizeLimit: false }))
    previews.push(await previewOne(context, part));
  if (previews.length === 0) throw new AppError('invalid', 'file.missing');
  return { previews };
};

const previewOne = async (context: Manual, { filename: fileName, file }: MultipartFile): Promise<Preview> => {
  const { files, config } = context.app;
  const stored = await files.put(file, config.uploadLimitMb * 1_048_576);
  if (file.truncated) return tooLarge(context, fileName);
  const read = await inThread<PlanReading>(reader, 'readPlanFile', {
    path: files.path(stored.sha256),
    name: fileName,
  });
  if (read.status !== 'read') return unreadable(fileName, read, context.who.locale);
  const unknown = await listUnknownPeople(context.db, read.plan);
  const reading = { ...read, lost: [...read.lost, ...unknown] };
  const importId = newId();
  await saveRun(context, { importId, fileName, stored, reading });
  const code = reading.plan.source.projectCode ?? codeFromFile(fileName);
  const name = planNameOf(reading.plan.name, fileName);
  return {
    importId,
    fileName,
    status: 'read',
    problem: null,
    planName: name,
    suggestedCode: code,
    matchesProject: await findMatch(context, code, name),
    counts: countsOf(reading),
  };
};

const tooLarge = ({ app, who }: Manual, fileName: string): Preview => {
  const rule = 'input.too-large';
  const limit = `${app.config.uploadLimitMb} MB`;
  return unread(fileName, {
    rule,
    at: '',
    message: fill(inLocale(platformRules[rule], who.locale), { limit }),
  });
};

const unreadable = (fileName: string, read: Exclude<PlanReading, Read>, locale: Locale): Preview =>
  unread(fileName, { rule: read.rule, at: read.at, message: refusalIn(read, locale) });

const unread = (fileName: string, problem: NonNullable<Preview['problem']>): Preview => ({
  importId: newId(),
  fileName,
  status: 'unreadable',
  problem,
  planName: null,
  suggestedCode: null,
  matchesProject: null,
  counts: {},
});

interface NewRun {
  readonly importId: string;
  readonly fileName: string;
  readonly stored: StoredFile;
  readonly reading: Read;
}

const saveRun = ({ app, who }: Manual, { importId, fileName, stored, reading }: NewRun): Promise<void> =>
  app.write(who, 'plan.preview', async ({ tx, record }) => {
    const fileId = newId();
    const counts = countsOf(reading);
    const file = {
      id: fileId,
      stored,
      name: fileName,
      mediaType: 'application/octet-stream',
      uploadedBy: who.personId,
    };
    await saveFileRow(tx, { ...file, subjectType: 'import', subjectId: importId });
    await saveImportRun(tx, {
      id: importId,
      kind: 'plan',
      file_name: fileName,
      file_id: fileId,
      account_id: who.accountId,
      person_id: who.personId,
      source_key: null,
      mapping: '{}',
      summary: JSON.stringify({ ...counts, planName: reading.plan.name }),
      report: JSON.stringify(reportOf(reading)),
      undo: '{}',
    });
    record({ subject: { type: 'import', id: importId, label: fileName }, after: counts });
  });

const findMatch = async (
  { db, who }: Manual,
  code: string,
  name: string,
): Promise<Preview['matchesProject']> => {
  const row = await db
    .selectFrom('project')
    .select(['id', 'name'])
    .where((where) => where.or([where('code', '=', code), where('name', '=', name)]))
    .where(visibleProjects(who))
    .executeTakeFirst();
  return row ?? null;
};
