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
import { measure, type CpuMeter, type Measured } from './load/measure.ts';
import { effortFor, operationsOn } from './operations.ts';
import { fill } from './redmine/fill.ts';
import { install, isInstalled, start, type Redmine } from './redmine/install.ts';
import { redminePages } from './redmine/pages.ts';
import { besideTable, type Pair } from './report/beside.ts';
import { writeReadme } from './report/readme.ts';
import { startSubject, type Subject } from './subject.ts';

/** Redmine answers in tenths of seconds: fewer turns say as much. */
const itsEffort = { warmUps: 4, requests: 12, together: 16, crowdMs: 3_000 };

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
    const before = await measure(act, theirMeter, itsEffort);
    const ours = await measure(operation.act, ourMeter, effortFor(operation));
    const after = await measure(act, theirMeter, itsEffort);
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
  const middle = (key: 'p50' | 'p95' | 'p99' | 'serverCpu' | 'perSecond' | 'kilobytes'): number =>
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
    perSecond: middle('perSecond'),
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
