import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { minuteFromIso } from '#engine/days.ts';
import type { Plan } from '#engine/plan.ts';

/** What TaskJuggler made of a plan. */
export interface Juggled {
  readonly version: string;
  /** Processor time of the whole process, in milliseconds. */
  readonly cpuMs: number;
  readonly megabytes: number;
  /** Latest end of a task, minutes since 1970-01-01. */
  readonly finish: number;
}

/** Schedules a plan with TaskJuggler (Debian's `tj3`); null where it is not installed. */
export const juggled = (plan: Plan): Juggled | null => {
  const version = /TaskJuggler\) (\S+)/.exec(outputOf('tj3', ['--version']))?.[1];
  if (version === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'zhongshu-tj3-'));
  try {
    const file = join(folder, 'project.tjp');
    writeFileSync(file, projectText(plan));
    const format = '%U %S %M';
    const timed = spawnSync(
      '/usr/bin/time',
      ['-f', format, 'tj3', '--silent', '--output-dir', folder, file],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    if (timed.status !== 0) throw new Error(`tj3 ended with ${timed.status}: ${timed.stderr.slice(-2_000)}`);
    const [user = NaN, system = NaN, kilobytes = NaN] = (timed.stderr.trim().split('\n').at(-1) ?? '')
      .split(' ')
      .map(Number);
    const finish = lastEnd(readFileSync(join(folder, 'ends.csv'), 'utf8'));
    return { version, cpuMs: (user + system) * 1000, megabytes: kilobytes / 1024, finish };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const outputOf = (command: string, args: readonly string[]): string =>
  spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';

/** Tasks of given length without resources: pure network scheduling, as the critical path method does it. */
const projectText = ({ tasks, links }: Plan): string => {
  const before = new Map<string, string[]>();
  for (const { from, to } of links) before.set(to, [...(before.get(to) ?? []), from]);
  const lines = tasks.map(({ uid, durationMinutes }) => {
    const waits = before.get(uid);
    const when = waits ? `depends ${waits.map((one) => `!${one}`).join(', ')}` : 'start 2026-01-05-08:00';
    return `task ${uid} "${uid}" { length ${durationMinutes / 60}h ${when} }`;
  });
  return [
    'project p "P" 2026-01-05 +5y {',
    '  timezone "UTC"',
    '  timingresolution 60min',
    '  workinghours mon - fri 8:00 - 12:00, 13:00 - 17:00',
    '  workinghours sat, sun off',
    '}',
    ...lines,
    'taskreport "ends" { formats csv columns id, end timeformat "%Y-%m-%dT%H:%M" }',
    '',
  ].join('\n');
};

const lastEnd = (csv: string): number =>
  csv
    .split('\n')
    .map((row) => minuteFromIso(row.split(';')[1]?.replaceAll('"', '') ?? '') ?? -Infinity)
    .reduce((latest, end) => Math.max(latest, end), -Infinity);
