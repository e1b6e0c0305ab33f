import type { App } from '../app.ts';
import type { Write } from '../db/write.ts';

/** What a running job may ask and tell. */
export interface JobRun {
  readonly app: App;
  readonly id: string;
  readonly payload: Record<string, unknown>;
  readonly startedBy: { readonly accountId: string | null; readonly personId: string | null };
  /** 0–100 and what is being done; throws `job.cancelled` when the user asked to stop. */
  readonly progress: (percent: number, message: string) => Promise<void>;
}

/** A kind of long work. `run` may be started again after a crash, so it must be repeatable or atomic. */
export interface JobKind {
  readonly kind: string;
  readonly run: (job: JobRun) => Promise<Record<string, unknown>>;
}

/** Work by the clock: a cron expression in the time zone of the enterprise. */
export interface TimedTask {
  readonly name: string;
  readonly cron: string;
  readonly run: (app: App) => Promise<void>;
}

export interface Jobs {
  /** Enqueues a job in the caller's transaction and answers its id. */
  readonly start: (write: Write, kind: string, payload: Record<string, unknown>) => Promise<string>;
  /** Asks a job of the caller to stop; answers its kind, null where he has no such job. */
  readonly cancel: (write: Write, id: string) => Promise<string | null>;
  /** Begins to work; without it this process only enqueues. */
  readonly work: (app: App) => Promise<void>;
  readonly stop: () => Promise<void>;
}
