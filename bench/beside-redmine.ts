// Ours and Redmine beside each other: the same enterprise on the same PostgreSQL server, request after request in turn.
//   node bench/beside-redmine.ts [--only NAME,…] [--save]
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { Client as Database } from 'pg';
import { exitOnSignals } from '../test/support/with-postgres.ts';
import { fillEnterprise } from './enterprise/enterprise.ts';
import { sizes } from './enterprise/sizes.ts';
import { createClient } from './load/client.ts';
import { familyCpu, serverState } from './load/cpu.ts';
import { measure, type Act, type CpuMeter, type Effort, type Measured } from './load/measure.ts';
import { effortFor, operationsOn } from './operations.ts';
import { fill } from './redmine/fill.ts';
import { install, isInstalled, start, type Redmine } from './redmine/install.ts';
import { redminePages } from './redmine/pages.ts';
import { besideTable, type Pair } from './report/beside.ts';
import { writeReadme } from './report/readme.ts';
import { startSubject, type Subject } from './subject.ts';

/** Redmine answers in tenths of seconds, and some pages in many seconds: fewer turns say as much. */
const itsEffort = async (act: Act): Promise<Effort> => {
  const from = performance.now();
  await act();
  const seconds = (performance.now() - from) / 1000;
  const requests = Math.max(2, Math.min(12, Math.floor(15 / seconds)));
  return { warmUps: Math.floor(requests / 3), requests, together: 16, crowdMs: 3_000 };
};

const startRedmine = async (ours: string): Promise<{ redmine: Redmine; url: string }> => {
  const client = new Database({ connectionString: ours });
  await client.connect();
  await client.query('create database redmine');
  await client.end();
  const url = new URL(ours);
  url.pathname = '/redmine';
  const place = install(url.href);
  await fill(ours, url.href);
  return { redmine: await start(place, availableParallelism()), url: url.href };
};

const pairs = async (subject: Subject, only: readonly string[] | null): Promise<Pair[]> => {
  const { product, token, databaseCpu, databaseUrl } = subject;
  if (databaseUrl === null) throw new Error('Redmine needs a database server beside which to put its own');
  const { redmine, url } = await startRedmine(databaseUrl);
  const theirs = await redminePages(redmine.address, url);
  const client = createClient(product.address, { authorization: `Bearer ${token}` });
  const meterOf = (server: CpuMeter['server']): CpuMeter => ({ server, database: databaseCpu });
  const ourMeter = meterOf(async () => (await serverState(product.address)).cpuSeconds);
  const theirMeter = meterOf(() => Promise.resolve(familyCpu(redmine.processId)));
  const found: Pair[] = [];
  for (const operation of await operationsOn(client)) {
    const act = theirs.acts[operation.name];
    if (!act || (only && !only.includes(operation.name))) continue;
    const effort = await itsEffort(act);
    const before = await measure(act, theirMeter, effort);
    const ours = await measure(operation.act, ourMeter, effortFor(operation));
    // A crowd before it says how many requests a second; one more would take minutes where a page takes seconds.
    const after = await measure(act, theirMeter, { ...effort, warmUps: 0, crowdMs: 0 });
    found.push({ name: operation.name, ours, redmine: between(before, after) });
    console.error(`${operation.name}: ${ours.p50.toFixed(1)} and ${before.p50.toFixed(0)} ms`);
  }
  theirs.close();
  client.close();
  await redmine.stop();
  return found;
};

/** Redmine is measured before and after ours, so that a machine that slows down meanwhile favours neither. */
const between = (before: Measured, after: Measured): Measured => {
  const middle = (key: 'p50' | 'p95' | 'p99' | 'serverCpu' | 'kilobytes'): number =>
    (before[key] + after[key]) / 2;
  return {
    requests: before.requests + after.requests,
    p50: middle('p50'),
    p95: middle('p95'),
    p99: middle('p99'),
    serverCpu: middle('serverCpu'),
    databaseCpu:
      before.databaseCpu === null || after.databaseCpu === null
        ? null
        : (before.databaseCpu + after.databaseCpu) / 2,
    perSecond: before.perSecond,
    kilobytes: middle('kilobytes'),
  };
};

const { values } = parseArgs({
  options: { only: { type: 'string' }, save: { type: 'boolean', default: false } },
});
if (!isInstalled()) {
  console.error('Redmine is not there: apt-get install redmine redmine-pgsql puma');
  process.exit(2);
}
exitOnSignals();
const subject = await startSubject('postgres', (db) => fillEnterprise(db, sizes.small, new Date()));
try {
  const table = besideTable(await pairs(subject, values.only?.split(',') ?? null), loadavg()[1] ?? NaN);
  console.log(table);
  if (values.save) writeReadme('beside-redmine', table);
} finally {
  await subject.stop();
}
