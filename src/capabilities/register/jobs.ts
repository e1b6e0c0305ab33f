import { systemActor, type Actor } from '#platform/actor.ts';
import type { App } from '#platform/app.ts';
import { AppError } from '#platform/errors.ts';
import type { JobKind, JobRun } from '#platform/jobs/jobs.ts';
import { findKnownAccount } from '../access/store/find-actor.ts';
import { applyImport, applyJob } from './actions/apply-register.ts';

/** Who a job works for: what the person may do now, not what the person might when it was asked for. */
const starterOf = async (app: App, { id, startedBy }: Pick<JobRun, 'id' | 'startedBy'>): Promise<Actor> => {
  if (startedBy.accountId === null) return systemActor('system', id);
  const account = await findKnownAccount(app.db, startedBy.accountId, app.clock.now());
  if (!account) throw new AppError('forbidden', 'permission.missing', { permission: 'import.run' });
  return {
    kind: 'person',
    personId: account.personId,
    accountId: account.accountId,
    name: account.name,
    locale: account.locale,
    grants: account.grants,
    timeZone: account.timeZone,
    tokenScopes: null,
    sessionId: null,
    requestId: id,
    ip: null,
  };
};

export const registerJobs: readonly JobKind[] = [
  {
    kind: applyJob,
    run: async (job) => ({
      ...(await applyImport({
        app: job.app,
        who: await starterOf(job.app, job),
        importId: String(job.payload['importId']),
        progress: job.progress,
      })),
    }),
  },
];
