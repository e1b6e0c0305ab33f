import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cpuMsOf, type Measured } from '../load/measure.ts';
import {
  embeddedFactor,
  peersMeasured,
  standards,
  standing,
  wholes,
  type Bar,
  type OperationName,
} from '../peers.ts';
import { operationsChart } from './charts.ts';
import {
  chartLink,
  judged,
  line,
  machine,
  resultsFolder,
  saveChart,
  saveResult,
  short,
  writeReadme,
} from './readme.ts';
import type { Run } from './run-record.ts';

const mostImportMs = 5_000;
const mostGrowth = 3;

const largeFactor = 10;

/**
 * The bars hold for PostgreSQL; the embedded database may take longer, and its one session answers one at a
 * time. An answer that holds everything may take as many times as long as there is more of it.
 */
const barFor = ({ database, size }: Run, name: string): Bar => {
  const { p50, cpu, perSecond } = standards[name as OperationName].bar;
  const longer = size === 'large' && wholes.includes(name) ? largeFactor : 1;
  const factor = longer * (database === 'embedded' ? embeddedFactor : 1);
  return { p50: p50 * factor, cpu: cpu * factor, perSecond: perSecond / factor };
};

const headings = [
  'operation',
  'p50 ms',
  'p95',
  'p99',
  'CPU ms (server + database)',
  'req/s at 16',
  'kB',
  'bar: p50 · CPU · req/s',
  'best peer: p50 · CPU · req/s',
  'times faster',
  'of the floor: CPU · req/s',
];

const rowOf = (run: Run, name: string, measured: Measured | null): string[] => {
  const { peer } = standards[name as OperationName];
  const bar = barFor(run, name);
  const bars = `≤ ${short(bar.p50)} · ≤ ${short(bar.cpu)} · ≥ ${short(bar.perSecond)}`;
  const peers = `${peer.p50} · ${peer.cpu} · ${peer.perSecond}`;
  if (measured === null) return [name, 'not there', '', '', '', '', '', bars, peers, '', ''];
  const split =
    measured.databaseCpu === null ? '' : ` (${short(measured.serverCpu)} + ${short(measured.databaseCpu)})`;
  return [
    name,
    judged(measured.p50, { atMost: bar.p50 }),
    short(measured.p95),
    short(measured.p99),
    `${judged(cpuMsOf(measured), { atMost: bar.cpu })}${split}`,
    judged(measured.perSecond, { atLeast: bar.perSecond }),
    short(measured.kilobytes),
    bars,
    peers,
    `${short(peer.p50 / measured.p50)}×`,
    ofFloor(measured, run.floors?.[name]),
  ];
};

/** How many times the processor time of the bare server, and which share of its requests. */
const ofFloor = (measured: Measured, floor: Measured | undefined): string =>
  floor === undefined
    ? '–'
    : `${short(cpuMsOf(measured) / cpuMsOf(floor))}× · ${((measured.perSecond * 100) / floor.perSecond).toFixed(0)} %`;

/** One run as a Markdown table, with what stands beside the operations below it. */
export const tableOf = (run: Run): string => {
  const { startMs, memoryMb } = standing[run.database];
  const told = [
    `start to the first page: ${judged(run.startMs, { atMost: startMs })} ms (≤ ${startMs})`,
    `memory after the load: ${judged(run.memoryMb, { atMost: memoryMb })} MB (≤ ${memoryMb})`,
    ...(run.imported ? [importLine(run.imported)] : []),
  ];
  return [
    `### ${run.database}, ${run.size}, ${run.at.slice(0, 10)}, machine load ${short(run.load)}`,
    '',
    line(headings),
    line(headings.map((_, column) => (column === 0 ? '---' : '--:'))),
    ...Object.entries(run.operations).map(([name, measured]) => line(rowOf(run, name, measured))),
    '',
    ...told.map((text) => `- ${text}`),
    '',
  ].join('\n');
};

const importLine = ({
  tasks,
  megabytes,
  previewMs,
  applyMs,
  cpuMs,
}: NonNullable<Run['imported']>): string => {
  const whole = previewMs + applyMs;
  return `import of a plan file of ${tasks} tasks (${short(megabytes)} MB): ${judged(whole, { atMost: mostImportMs })} ms (≤ ${mostImportMs}), preview ${short(previewMs)} + application ${short(applyMs)}, processor time ${short(cpuMs)}`;
};

/** How many times as long at ten times the data; of an answer that holds all of it, per kilobyte. */
const growthOf = (name: string, small: Measured, large: Measured): number => {
  const ratio = large.p95 / small.p95;
  return wholes.includes(name) ? (ratio * small.kilobytes) / large.kilobytes : ratio;
};

const growthTable = (small: Run, large: Run): string => {
  const rows = Object.entries(large.operations).flatMap(([name, one]) => {
    const other = small.operations[name];
    return one && other
      ? [[name, short(other.p95), short(one.p95), judged(growthOf(name, other, one), { atMost: mostGrowth })]]
      : [];
  });
  const columns = ['operation', 'p95 small', 'p95 large', `ratio (≤ ${mostGrowth})`];
  return [
    `### How it grows: ${large.database}`,
    '',
    line(columns),
    line(['---', '--:', '--:', '--:']),
    ...rows.map(line),
    '',
  ].join('\n');
};

/** Keeps the runs in results/ and writes the newest of each kind into README.md. */
export const saveRun = (runs: readonly Run[]): void => {
  for (const run of runs) saveResult(`${run.database}-${run.size}`, run);
  const kept = readdirSync(resultsFolder)
    .filter((name) => /^(postgres|embedded)-(small|large)\.json$/.test(name))
    .map((name): Run => JSON.parse(readFileSync(join(resultsFolder, name), 'utf8')))
    .sort((a, b) => order(a) - order(b));
  const grown = kept.flatMap((large) => {
    const small = kept.find(({ database, size }) => database === large.database && size === 'small');
    return large.size === 'large' && small ? [growthTable(small, large)] : [];
  });
  const shown = kept.find(({ database, size }) => database === 'postgres' && size === 'small');
  if (shown) saveChart('operations', operationsChart(shown));
  const link = chartLink('operations', 'median answer of ours and of the best peer, PostgreSQL, small');
  const head = [`Machine: ${machine()}.`, '', `Peers: ${peersMeasured}.`, '', ...(shown ? [link, ''] : [])];
  writeReadme('operations', [...head, ...kept.map(tableOf), ...grown].join('\n'));
};

const order = ({ database, size }: Run): number =>
  (size === 'small' ? 0 : 2) + (database === 'postgres' ? 0 : 1);
