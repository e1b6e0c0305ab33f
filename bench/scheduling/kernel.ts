import type { NetworkLink } from '#engine/network/expand.ts';
import type { NetworkTask } from '#engine/network/network.ts';
import type { CpmDates, CpmInput } from '#engine/cpm/input.ts';
import type { LinkType, PlanCalendar, Shift } from '#engine/plan.ts';
import { cpm } from '#engine/cpm/cpm.ts';
import { cpmUpdate, updateMarks } from '#engine/cpm/update.ts';
import { cpmDates, cpmInput } from '#engine/cpm/input.ts';
import { compileCalendar } from '#engine/calendar/calendar.ts';
import { dayOf } from '#engine/days.ts';
import { buildNetwork } from '#engine/network/network.ts';

/**
 * CPU time of the critical path kernel: both passes, floats, three mixed calendars, four link
 * types (85 % FS, 7 % SS, 6 % FF, 2 % SF), a fifth of the links with lags or leads, a tenth of the
 * tasks constrained. Building the network is timed apart. Medians of repeated runs. An edit changes
 * the duration of one task drawn at random; edits are timed in batches, those that move the
 * project's finish (and so every late date) included.
 */
const DAY: readonly Shift[] = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
];
const LONG: readonly Shift[] = [{ from: 360, to: 1320 }];
const START = dayOf(2026, 1, 5) * 1440 + 480;

const week = (weekday: readonly Shift[], weekend: readonly Shift[]): PlanCalendar['week'] => [
  weekend,
  ...Array.from({ length: 5 }, () => weekday),
  weekend,
];
const CALENDARS: readonly PlanCalendar[] = [
  { id: 'five', name: '五天', base: null, week: week(DAY, []), exceptions: [] },
  { id: 'six', name: '两班', base: null, week: week(LONG, []), exceptions: [] },
  { id: 'seven', name: '七天', base: null, week: week(DAY, DAY), exceptions: [] },
];

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
}

const typeOf = (draw: number): LinkType =>
  draw < 0.85 ? 'FS' : draw < 0.92 ? 'SS' : draw < 0.98 ? 'FF' : 'SF';

function randomPlan(size: number, random: () => number): { tasks: NetworkTask[]; links: NetworkLink[] } {
  const tasks = Array.from({ length: size }, (_, task) => ({
    uid: String(task),
    parent: null,
    summary: false,
    active: true,
  }));
  const links: NetworkLink[] = [];
  for (let task = 1; task < size; task++) {
    for (let link = 0; link < 2; link++) {
      const before = Math.max(0, task - 1 - Math.floor(random() * 2000));
      links.push({ from: String(before), to: String(task), type: typeOf(random()) });
    }
  }
  return { tasks, links };
}

function fill(input: CpmInput, random: () => number): void {
  for (let node = 0; node < input.network.size; node++) {
    input.duration[node] = Math.floor(random() * 6) * 240;
    input.calendar[node] = Math.floor(random() * 3);
    if (random() < 0.1) {
      input.constraint[node] = 4;
      input.constraintAt[node] = START + Math.floor(random() * 100) * 1440;
    }
  }
  for (let edge = 0; edge < input.lag.length; edge++) {
    if (random() < 0.2) input.lag[edge] = Math.floor(random() * 5 - 1) * 480;
    input.lagCalendar[edge] = input.calendar[input.network.to[edge] ?? 0] ?? 0;
  }
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

export function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}

const BATCHES = 15;
const EDITS_PER_BATCH = 40;

/** CPU milliseconds for one edit, by batch. */
function editTimes(input: CpmInput, dates: CpmDates, random: () => number): readonly number[] {
  const marks = updateMarks(input.network.size);
  const edit = (): void => {
    const node = Math.floor(random() * input.network.size);
    input.duration[node] = Math.floor(random() * 6) * 240;
    cpmUpdate(input, dates, [node], marks);
  };
  for (let warm = 0; warm < EDITS_PER_BATCH; warm++) edit();
  return Array.from({ length: BATCHES }, () => {
    const used = cpuOf(() => {
      for (let count = 0; count < EDITS_PER_BATCH; count++) edit();
    });
    return used / EDITS_PER_BATCH;
  });
}

const times = CALENDARS.map((calendar) => {
  const compiled = compileCalendar(CALENDARS, calendar.id, Math.floor(START / 1440));
  if (compiled.status === 'refused') throw new RangeError(compiled.message);
  return compiled.time;
});

/** What the kernel takes for a network of this size, in processor milliseconds. */
export interface KernelTimes {
  readonly tasks: number;
  readonly links: number;
  /** Building and numbering the network, once. */
  readonly buildMs: number;
  readonly cpmMs: number;
  readonly cpmTimes: readonly number[];
  readonly editMs: number;
  /** By edit, of each batch. */
  readonly editTimes: readonly number[];
  /** The batch of edits that took longest, by edit. */
  readonly worstEditMs: number;
  readonly input: CpmInput;
}

export const timeKernel = (size: number): KernelTimes => {
  const random = generator(1);
  const { tasks, links } = randomPlan(size, random);
  const networks: CpmInput[] = [];
  const buildMs = cpuOf(() => {
    const built = buildNetwork(tasks, links);
    if (built.status !== 'network') throw new RangeError(built.status);
    networks.push(cpmInput(built.network, times, START));
  });
  const [input] = networks;
  if (input === undefined) throw new RangeError('no network');
  fill(input, random);
  const dates = cpmDates(size);
  for (let run = 0; run < (size > 200_000 ? 3 : 2_000_000 / size); run++) cpm(input, dates);
  const runs = Array.from({ length: size > 200_000 ? 5 : 21 }, () => cpuOf(() => cpm(input, dates)));
  const edits = editTimes(input, dates, random);
  return {
    tasks: size,
    links: links.length,
    buildMs,
    cpmMs: median(runs),
    cpmTimes: runs,
    editMs: median(edits),
    editTimes: edits,
    worstEditMs: Math.max(...edits),
    input,
  };
};
