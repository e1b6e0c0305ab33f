import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Db, OpenDatabase } from './db/database.ts';
import { inWrite, type Write } from './db/write.ts';
import type { FileStore } from './files.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { ListDef } from './list/list-def.ts';
import type { Live } from './live/hub.ts';
import type { Signals } from './live/signals.ts';
import type { Log } from './log.ts';
import type { Registry } from './registry.ts';
import type { RouteDef } from './route.ts';

/** The running product, as handlers, jobs and the command line see it. */
export interface App {
  readonly config: Config;
  readonly database: OpenDatabase;
  readonly db: Db;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly jobs: Jobs;
  readonly log: Log;
  readonly signals: Signals;
  readonly live: Live;
  /** Every route of the product. */
  readonly routes: readonly RouteDef[];
  /** Every list of the product by name. */
  readonly lists: ReadonlyMap<string, ListDef>;
  /** What every capability offers to those before it. */
  readonly registry: Registry;
  /** Runs one write transaction as `who`; `action` names it in the audit log. */
  readonly write: <T>(who: Actor, action: string, work: (write: Write) => Promise<T>) => Promise<T>;
}

/** `App.write` over a database and a clock; what was committed is signalled. */
export const appWrite =
  ({
    db,
    clock,
    registry,
    signals: { publish },
  }: Pick<App, 'db' | 'clock' | 'registry' | 'signals'>): App['write'] =>
  (who, action, work) =>
    inWrite({ db, who, now: clock.now(), action, publish, registry }, work);
