import type { z } from 'zod';
import type { Manual } from '#platform/handlers.ts';
import { newId } from '#platform/ids.ts';
import { inThread } from '#platform/cpu-work.ts';
import { AppError } from '#platform/errors.ts';
import { saveImportRun } from '../../imports/store.ts';
import { visibleProjects } from '../../access/visibility.ts';
import type { PlanReading } from '../reading/read-plan-file.ts';
import { countsOf, reportOf } from '../reading/report.ts';
import type { PlanPreview } from '../schema.ts';

type Preview = z.input<typeof PlanPreview>;
const reader = new URL('../reading/read-plan-file.ts', import.meta.url);

/** Reads every uploaded file and keeps each as an import that waits for confirmation; nothing else is saved. */
export const previewPlans = async (context: Manual): Promise<{ previews: Preview[] }> => {
  const previews: Preview[] = [];
  for await (const part of context.request.files())
    previews.push(await previewOne(context, part.filename, part.file));
  if (previews.length === 0) throw new AppError('invalid', 'file.empty');
  return { previews };
};

const previewOne = async (
  { app, who }: Manual,
  fileName: string,
  content: NodeJS.ReadableStream,
): Promise<Preview> => {
  const stored = await app.files.put(content as never, app.config.uploadLimitMb * 1_048_576);
  const reading = await inThread<PlanReading>(reader, 'readPlanFile', {
    path: app.files.path(stored.sha256),
    name: fileName,
  });
  const [importId, fileId] = [newId(), newId()];
  const counts = reading.status === 'read' ? countsOf(reading) : {};
  if (reading.status === 'read')
    await app.write(who, 'plan.preview', async ({ tx, record }) => {
      await tx
        .insertInto('file')
        .values({
          id: fileId,
          sha256: stored.sha256,
          name: fileName,
          media_type: 'application/octet-stream',
          bytes: stored.bytes,
          uploaded_by: who.personId,
          subject_type: 'import',
          subject_id: importId,
        })
        .execute();
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
  return {
    importId,
    fileName,
    status: reading.status,
    problem:
      reading.status === 'read' ? null : { rule: reading.rule, at: reading.at, message: reading.message },
    planName: reading.status === 'read' ? planName(reading.plan.name, fileName) : null,
    suggestedCode: reading.status === 'read' ? codeFrom(fileName) : null,
    matchesProject:
      reading.status === 'read'
        ? await findMatch({ app, who } as Manual, codeFrom(fileName), planName(reading.plan.name, fileName))
        : null,
    counts,
  };
};

const codeFrom = (fileName: string): string =>
  fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]+$/, '')
    .slice(0, 60);

/** Many files bear the name of their template or none; the file's own name says more then. */
const planName = (name: string, fileName: string): string =>
  name.trim() === '' || /\.(mpp|mpt|xml)$/i.test(name) ? codeFrom(fileName) : name.trim();

const findMatch = async ({ app, who }: Manual, code: string, name: string) => {
  const row = await app.db
    .selectFrom('project')
    .select(['id', 'name'])
    .where((where) => where.or([where('code', '=', code), where('name', '=', name)]))
    .where(visibleProjects(who))
    .executeTakeFirst();
  return row ?? null;
};
