import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { minuteFromIso } from '#engine/days.ts';
import type { Plan } from '#engine/plan.ts';
import type { Span } from '#engine/spans.ts';

/** What TaskJuggler made of a plan. */
export interface Juggled {
  readonly version: string;
  /** Processor time of the whole process, in milliseconds. */
  readonly cpuMs: number;
  readonly megabytes: number;
  /** Latest end of a task, minutes since 1970-01-01. */
  readonly finish: number;
  /** By task, minutes since 1970-01-01. */
  readonly spans: ReadonlyMap<string, Span>;
}

/**
 * Schedules a plan with TaskJuggler (Debian's `tj3`); null where it is not installed. Tasks last as
 * long as they do, or take so much effort of the one who is assigned, whom it gives to one task at a time.
 */
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
    const spans = spansOf(readFileSync(join(folder, 'dates.csv'), 'utf8'));
    const finish = [...spans.values()].reduce((latest, span) => Math.max(latest, span.finish), -Infinity);
    return { version, cpuMs: (user + system) * 1000, megabytes: kilobytes / 1024, finish, spans };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const outputOf = (command: string, args: readonly string[]): string =>
  spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';

const projectText = ({ tasks, links, resources, assignments }: Plan): string => {
  const assigned = new Map(assignments.map(({ task, resource }) => [task, resource]));
  const before = new Map<string, string[]>();
  for (const { from, to } of links) before.set(to, [...(before.get(to) ?? []), from]);
  const lines = tasks.map(({ uid, durationMinutes }) => {
    const waits = before.get(uid);
    const when = waits ? `depends ${waits.map((one) => `!${one}`).join(', ')}` : 'start 2026-01-05-08:00';
    const who = assigned.get(uid);
    const hours = `${durationMinutes / 60}h`;
    const work = who === undefined ? `length ${hours}` : `effort ${hours} allocate ${who}`;
    return `task ${uid} "${uid}" { ${work} ${when} }`;
  });
  return [
    'project p "P" 2026-01-05 +5y {',
    '  timezone "UTC"',
    '  timingresolution 60min',
    '  workinghours mon - fri 8:00 - 12:00, 13:00 - 17:00',
    '  workinghours sat, sun off',
    '}',
    ...resources.map(({ uid, name }) => `resource ${uid} "${name}"`),
    ...lines,
    'taskreport "dates" { formats csv columns id, start, end timeformat "%Y-%m-%dT%H:%M" }',
    '',
  ].join('\n');
};

const spansOf = (csv: string): ReadonlyMap<string, Span> =>
  new Map(
    csv.split('\n').flatMap((row) => {
      const [id = '', from = '', to = ''] = row.replaceAll('"', '').split(';');
      const [start, finish] = [minuteFromIso(from), minuteFromIso(to)];
      return start === null || finish === null ? [] : [[id, { start, finish }] as const];
    }),
  );
