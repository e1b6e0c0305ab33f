import { capabilities } from '#capabilities/all.ts';
import { audience } from '#capabilities/live/audience.ts';
import { expectFunctionOn } from '#capabilities/offices/functions.ts';
import { authenticator } from '#capabilities/access/authenticate.ts';
import { appWrite, type App } from '#platform/app.ts';
import { settableClock, systemClock, type Clock } from '#platform/clock.ts';
import { timeZoneOf } from '#capabilities/organisation/store/today.ts';
import type { Config } from '#platform/config.ts';
import { openDatabase, type OpenDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { platformRules, type RuleTexts } from '#platform/errors.ts';
import { openHub } from '#platform/live/hub.ts';
import { openSignals } from '#platform/live/signals.ts';
import { openFileStore } from '#platform/files.ts';
import type { BoundRoute } from '#platform/handlers.ts';
import { createJobs } from '#platform/jobs/boss.ts';
import { createLog, type Log } from '#platform/log.ts';
import { registryOf } from '#platform/registry.ts';
import { buildServer } from '#platform/server/build-server.ts';
import { controlActor } from './control.ts';

/** Texts of every rule the product refuses by. */
export const allRules = (): RuleTexts =>
  Object.assign(
    {},
    platformRules,
    ...capabilities.flatMap(({ rules, remarks }) => [rules, remarks ?? {}]),
  ) as RuleTexts;

export const allRoutes = (): BoundRoute[] => capabilities.flatMap(({ routes }) => [...routes]);

export interface OpenOptions {
  readonly config: Config;
  /** An open database instead of the configured one (tests). */
  readonly database?: OpenDatabase;
  readonly clock?: Clock;
}

/** Opens database, files and queue, brings the schema forward, and answers the running product without a server. */
export const openApp = async ({
  config,
  database,
  clock,
}: OpenOptions): Promise<App & { close: () => Promise<void> }> => {
  const log = createLog(config.logLevel);
  const opened = database ?? (await openDatabase(config));
  try {
    return await openOn(opened, { config, log, clock });
  } catch (error) {
    // An open database would keep the process alive that failed to start.
    await opened.close();
    throw error;
  }
};

interface Opening {
  readonly config: Config;
  readonly log: Log;
  readonly clock: Clock | undefined;
}

const openOn = async (
  opened: OpenDatabase,
  { config, log, clock }: Opening,
): Promise<App & { close: () => Promise<void> }> => {
  const applied = await migrate(opened.db);
  if (applied.length > 0) log.info({ applied }, 'migrated');
  const time = clock ?? (config.fixedNow ? settableClock(config.fixedNow) : systemClock);
  const jobs = await createJobs({
    database: opened,
    log,
    kinds: capabilities.flatMap((one) => one.jobs ?? []),
    timed: capabilities.flatMap((one) => one.timed ?? []),
    timeZone: () => timeZoneOf(opened.db),
  });
  const signals = openSignals({ database: opened, log });
  const registry = registryOf(capabilities);
  const files = await openFileStore(config.dataDir);
  return {
    config,
    database: opened,
    db: opened.db,
    clock: time,
    files,
    jobs,
    log,
    signals,
    live: openHub({ db: opened.db, log, signals, audience }),
    routes: allRoutes().map(({ def }) => def),
    lists: new Map(capabilities.flatMap((one) => one.lists ?? []).map((list) => [list.name, list])),
    registry,
    write: appWrite({ db: opened.db, clock: time, registry, signals }),
    close: async () => {
      await jobs.stop();
      await signals.close();
      await opened.close();
    },
  };
};

export interface ServerChoice {
  readonly webFolder: string | null;
  /** What the command line of this machine identifies itself by. */
  readonly controlToken?: string;
}

/** The HTTP server of an open product. */
export const serverOf = (app: App, { webFolder, controlToken }: ServerChoice) => {
  const authenticate = authenticator(app);
  return buildServer({
    app,
    routes: allRoutes(),
    rules: allRules(),
    expectFunction: (who, officeFunction) => expectFunctionOn(app.db, who, officeFunction),
    authenticate: async (request) =>
      (controlToken ? controlActor(controlToken, request) : null) ?? authenticate(request),
    webFolder,
  });
};
