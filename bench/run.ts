// npm run bench: the product's speed beside the peers' and its own bars.
//   node bench/run.ts [--db postgres|embedded|both] [--size small|large] [--only NAME,…] [--save]
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { exitOnSignals } from '../test/support/with-postgres.ts';
import { fillEnterprise } from './enterprise/enterprise.ts';
import { sizes, type SizeName } from './enterprise/sizes.ts';
import { startFloor } from './floor/floor.ts';
import { createClient, recording } from './load/client.ts';
import { serverState } from './load/cpu.ts';
import { measure, type Measured } from './load/measure.ts';
import { timeImport, type ImportTime } from './import-time.ts';
import { effortFor, operationsOn } from './operations.ts';
import { saveRun, tableOf } from './report/report.ts';
import type { Run } from './report/run-record.ts';
import { startSubject, type DatabaseKind, type Subject } from './subject.ts';

const kinds: Readonly<Record<string, readonly DatabaseKind[]>> = {
  postgres: ['postgres'],
  embedded: ['embedded'],
  both: ['postgres', 'embedded'],
};

interface Choice {
  readonly databases: readonly DatabaseKind[];
  readonly size: SizeName;
  readonly only: readonly string[] | null;
  readonly save: boolean;
}

const chosen = (): Choice => {
  const { values } = parseArgs({
    options: {
      db: { type: 'string', default: 'both' },
      size: { type: 'string', default: 'small' },
      only: { type: 'string' },
      save: { type: 'boolean', default: false },
    },
  });
  const databases = kinds[values.db];
  if (!databases || !(values.size === 'small' || values.size === 'large'))
    throw new Error(
      'usage: run.ts [--db postgres|embedded|both] [--size small|large] [--only NAME,…] [--save]',
    );
  return { databases, size: values.size, only: values.only?.split(',') ?? null, save: values.save };
};

const runOn = async (kind: DatabaseKind, { size, only }: Choice): Promise<Run> => {
  const subject = await startSubject(kind, (db) => fillEnterprise(db, sizes[size], new Date()));
  try {
    const { operations, floors, memoryMb, imported } = await measureAll(subject, only);
    return {
      database: kind,
      size,
      at: new Date().toISOString(),
      load: loadavg()[1] ?? NaN,
      startMs: subject.startMs,
      memoryMb,
      operations,
      floors,
      imported,
    };
  } finally {
    await subject.stop();
  }
};

const measureAll = async (subject: Subject, only: readonly string[] | null) => {
  const { product, token, databaseCpu } = subject;
  const client = recording(createClient(product.address, { authorization: `Bearer ${token}` }));
  const floor = await startFloor(subject);
  const meter = {
    server: async () => (await serverState(product.address)).cpuSeconds,
    database: databaseCpu,
  };
  const operations: Record<string, Measured | null> = {};
  const floors: Record<string, Measured> = {};
  for (const operation of await operationsOn(client)) {
    if (only && !only.includes(operation.name)) continue;
    client.sizes();
    const isThere = await operation.act().then(
      () => true,
      (error: Error) => {
        console.error(`${operation.name}: ${error.message}`);
        return false;
      },
    );
    const sizes = client.sizes();
    operations[operation.name] = isThere ? await measure(operation.act, meter, effortFor(operation)) : null;
    if (isThere) floors[operation.name] = await floor.under(sizes, effortFor(operation));
  }
  await floor.stop();
  const { memoryMb } = await serverState(product.address);
  const imported: ImportTime | null =
    only && !only.includes('import') ? null : await timeImport(client, meter);
  client.close();
  return { operations, floors, memoryMb, imported };
};

exitOnSignals();
const choice = chosen();
const runs: Run[] = [];
for (const kind of choice.databases) {
  const run = await runOn(kind, choice);
  runs.push(run);
  console.log(tableOf(run));
}
if (choice.save) saveRun(runs);
