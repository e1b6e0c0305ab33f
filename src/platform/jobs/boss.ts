import { fromKysely, PgBoss } from 'pg-boss';
import type { App } from '../app.ts';
import type { OpenDatabase, Db } from '../db/database.ts';
import type { Write } from '../db/write.ts';
import { AppError } from '../errors.ts';
import { newId } from '../ids.ts';
import type { Log } from '../log.ts';
import type { JobKind, JobRun, Jobs, TimedTask } from './jobs.ts';

const queue = 'zhongshu';
const cronQueue = 'zhongshu-cron';
const retried = {
  retryLimit: 3,
  retryDelay: 1,
  retryBackoff: true,
  heartbeatSeconds: 20,
  expireInSeconds: 3600,
};

interface BossOptions {
  readonly database: OpenDatabase;
  readonly log: Log;
  readonly kinds: readonly JobKind[];
  readonly timed: readonly TimedTask[];
  /** The time zone of the enterprise as it is when asked. */
  readonly timeZone: () => Promise<string>;
}

/**
 * Long work on pg-boss: the queue gives delivery, retry and the heartbeat that finds a crashed
 * worker; the table `job` gives the person who waits progress, a way to cancel and the result.
 */
export const createJobs = async ({ database, log, kinds, timed, timeZone }: BossOptions): Promise<Jobs> => {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.query(text, values) },
    schedule: timed.length > 0,
    // How soon a job whose worker died is noticed, beside its heartbeat.
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });
  // Some of what it reports is no Error, but bears its message.
  boss.on('error', (error) => log.error({ error: error.message }, 'job queue'));
  await boss.start();
  await boss.createQueue(queue, retried);
  await boss.createQueue(cronQueue, { retryLimit: 0, expireInSeconds: 3600 });
  return {
    start: (write, kind, payload) => enqueue(boss, write, { kind, payload }),
    cancel: askToStop,
    work: async (app) => {
      await recoverAfterCrash(database);
      await boss.work<{ id: string }>(queue, { pollingIntervalSeconds: 0.5 }, async (batch) => {
        for (const { data } of batch) await runJob(app, kinds, data.id);
      });
      await workByTheClock(boss, app, { timed, timeZone });
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
};

interface NewJob {
  readonly kind: string;
  readonly payload: Record<string, unknown>;
}

const enqueue = async (boss: PgBoss, { tx, who }: Write, { kind, payload }: NewJob): Promise<string> => {
  const id = newId();
  const [account_id, person_id] = [who.accountId, who.personId];
  const empty = { message: null, result: null, error: null };
  await tx
    .insertInto('job')
    .values({ id, kind, payload: JSON.stringify(payload), account_id, person_id, ...empty })
    .execute();
  await boss.send(queue, { id }, { db: fromKysely(tx) });
  return id;
};

const askToStop: Jobs['cancel'] = async ({ tx, who }, id) => {
  const row = await tx
    .updateTable('job')
    .set({ cancel_asked: true })
    .where('id', '=', id)
    .where('account_id', '=', who.accountId)
    .returning('kind')
    .executeTakeFirst();
  return row?.kind ?? null;
};

// The embedded database has one process: whatever is still "active" when it opens died with the last one.
const recoverAfterCrash = async (database: OpenDatabase): Promise<void> => {
  if (database.kind === 'embedded')
    await database.query(
      `update pgboss.job set state = 'retry', started_on = null where state = 'active' and name = '${queue}'`,
    );
};

type ByTheClock = Pick<BossOptions, 'timed' | 'timeZone'>;

const workByTheClock = async (boss: PgBoss, app: App, { timed, timeZone }: ByTheClock): Promise<void> => {
  const schedule = async (): Promise<void> => {
    const tz = await timeZone();
    for (const { name, cron } of timed) await boss.schedule(cronQueue, cron, { name }, { tz, key: name });
  };
  await schedule();
  const again = (): void =>
    void schedule().catch((error: unknown) => app.log.error({ error: String(error) }, 'not scheduled anew'));
  app.signals.subscribe({
    heard: (signals) => {
      if (signals.some((signal) => signal.about === 'record' && signal.kind === 'enterprise')) again();
    },
    missed: again,
  });
  await boss.work<{ name: string }>(cronQueue, { pollingIntervalSeconds: 5 }, async (batch) => {
    for (const { data } of batch) await timed.find(({ name }) => name === data.name)?.run(app);
  });
};

const runJob = async (app: App, kinds: readonly JobKind[], id: string): Promise<void> => {
  const { db } = app;
  const row = await db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || row.state === 'done' || row.state === 'cancelled' || row.state === 'failed') return;
  const kind = kinds.find((one) => one.kind === row.kind);
  if (!kind) throw new Error(`nothing runs jobs of kind "${row.kind}"`);
  await db.updateTable('job').set({ state: 'running' }).where('id', '=', id).execute();
  const tell = (): void => tellOwner(app, row);
  tell();
  try {
    const result = await kind.run({
      app,
      id,
      payload: row.payload,
      startedBy: { accountId: row.account_id, personId: row.person_id },
      progress: progressOf(db, id, tell),
    });
    await db
      .updateTable('job')
      .set({ state: 'done', progress: 100, result: JSON.stringify(result), finished_at: app.clock.now() })
      .where('id', '=', id)
      .execute();
  } catch (error) {
    await noteFailure(app, id, error);
  }
  tell();
};

const tellOwner = ({ signals }: App, { id, account_id }: { id: string; account_id: string | null }): void => {
  if (account_id !== null) signals.publish([{ about: 'record', kind: 'job', id, by: account_id }]);
};

const progressOf =
  (db: Db, id: string, tell: () => void): JobRun['progress'] =>
  async (percent, message) => {
    const progress = Math.max(0, Math.min(99, Math.round(percent)));
    const row = await db
      .updateTable('job')
      .set({ progress, message })
      .where('id', '=', id)
      .returning('cancel_asked')
      .executeTakeFirst();
    tell();
    if (row?.cancel_asked) throw new AppError('refused', 'job.cancelled');
  };

const noteFailure = async (app: App, id: string, error: unknown): Promise<void> => {
  const isRefusal = error instanceof AppError;
  const told = isRefusal
    ? { rule: error.rule, params: error.params }
    : { rule: 'server.failed', params: { requestId: id } };
  if (!isRefusal) app.log.error({ job: id, error: (error as Error).stack }, 'job failed');
  await app.db
    .updateTable('job')
    .set({
      state: isRefusal && error.rule === 'job.cancelled' ? 'cancelled' : 'failed',
      error: JSON.stringify(told),
      finished_at: app.clock.now(),
    })
    .where('id', '=', id)
    .execute();
};
