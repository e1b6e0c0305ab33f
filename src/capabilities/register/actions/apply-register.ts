import type { App } from '#platform/app.ts';
import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import type { Manual } from '#platform/handlers.ts';
import { inLocale, type Text } from '#platform/i18n.ts';
import { findRun, findRunFile } from '../store/runs.ts';
import type { Application, Applied, Counts } from '../schema.ts';
import type { z } from 'zod';
import { readStored } from './read-run.ts';
import { saveImport } from './save-import.ts';

/** The kind of job that applies an import. */
export const applyJob = 'register.apply';

/** Imports a previewed table: as a job to watch, or at once for who waits for it. */
export const startApplication = async (
  { app, who }: Manual,
  importId: string,
  { wait }: z.output<typeof Application>,
): Promise<Applied> => {
  const run = await findRun(app.db, who, importId);
  if (run.state !== 'previewed') throw new AppError('conflict', 'import.not-previewed', { state: run.state });
  if (wait)
    return {
      jobId: null,
      counts: await applyImport({ app, who, importId, progress: async () => undefined }),
    };
  const jobId = await app.write(who, 'register.apply', (write) =>
    app.jobs.start(write, applyJob, { importId }),
  );
  return { jobId, counts: null };
};

export interface Applying {
  readonly app: App;
  readonly who: Actor;
  readonly importId: string;
  /** Told what is being done; throws when the user asked to stop. */
  readonly progress: (percent: number, message: string) => Promise<void>;
}

const steps = {
  reading: ['读取文件', 'Reading the file'],
  saving: ['比较并写入', 'Comparing and saving'],
} as const satisfies Readonly<Record<string, Text>>;

/** Applies an import, all of it in one transaction or nothing; a run that is applied already is left as it is. */
export const applyImport = async ({ app, who, importId, progress }: Applying): Promise<Counts> => {
  const run = await findRun(app.db, who, importId);
  // The worker died after the transaction and before the job was marked as done.
  if (run.state === 'applied') return run.summary as Counts;
  if (run.state !== 'previewed') throw new AppError('conflict', 'import.not-previewed', { state: run.state });
  await progress(5, inLocale(steps.reading, who.locale));
  const file = await findRunFile(app.db, run);
  const read = await readStored(app, { ...file, kind: run.kind }, run.mapping);
  await progress(50, inLocale(steps.saving, who.locale));
  return app.write(who, 'register.apply', (write) => saveImport(write, importId, read));
};
