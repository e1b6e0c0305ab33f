import type {
  ConstraintType,
  LagUnit,
  LinkType,
  Plan,
  PlanCalendar,
  PlanLink,
  PlanPause,
  PlanTask,
  Shift,
} from '#engine/plan.ts';
import { dayFromIso, minuteFromIso } from '#engine/days.ts';

const DAY: readonly Shift[] = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
];

/** Monday to Friday, 08:00–12:00 and 13:00–17:00. */
export const STANDARD: PlanCalendar = {
  id: 'standard',
  name: '标准',
  base: null,
  week: [[], DAY, DAY, DAY, DAY, DAY, []],
  exceptions: [],
};

const UNIT_MINUTES: Readonly<Record<string, number>> = {
  m: 1,
  h: 60,
  d: 480,
  w: 2400,
  em: 1,
  eh: 60,
  ed: 1440,
  ew: 10080,
};

/** An instant from `2026-07-31` (the start of its working day, 08:00) or `2026-07-31T17:00`. */
export function at(text: string): number {
  const day = dayFromIso(text);
  const minute = day === null ? minuteFromIso(text) : day * 1440 + 480;
  if (minute === null) throw new RangeError(`no date: ${text}`);
  return minute;
}

/**
 * A plan in a small notation, tasks divided by `|`: a name, a duration (`3d`, `4h`, `2ed` elapsed)
 * and clauses in any order:
 * `after A, B+1d` (finish to start) · `after A start+1d` (start to start) · `ends after A` (finish to
 * finish) · `ends after A start` (start to finish), lags `+1d`, `-2h`, `+1ed`, `+50%`, `+50e%` ·
 * `in S` (below summary S) · `snet|snlt|fnet|fnlt|mso|mfo 2026-01-05` · `alap` · `deadline …` ·
 * `rests 2d+1d, 3d+4h` (split: once 2 days are worked a pause of 1 day, after 3 days one of 4 hours) ·
 * `begun 2026-01-05 40%` · `done 2026-01-05..2026-01-07T17:00` · `inactive`.
 * Starts on Monday 2026-01-05 at 08:00 in the standard calendar.
 */
export function plan(strings: TemplateStringsArray, ...values: readonly (string | number)[]): Plan {
  return planOf(String.raw({ raw: strings }, ...values));
}

/** As `plan`, from a string, with other fields of the plan than the usual. */
export function planOf(text: string, change: Partial<Plan> = {}): Plan {
  const links: PlanLink[] = [];
  const rows = text.split('|').map((row) => row.trim());
  const tasks = rows.filter((row) => row !== '').map((row, index) => taskOf(row, index, links));
  const parents = new Set(tasks.map((task) => task.parent));
  return {
    source: { format: 'zhongshu', application: null },
    name: '计划',
    start: at('2026-01-05'),
    finish: null,
    statusDate: null,
    scheduleFrom: 'start',
    minutesPerDay: 480,
    minutesPerWeek: 2400,
    daysPerMonth: 20,
    criticalSlackMinutes: 0,
    dayStart: 480,
    dayFinish: 1020,
    calendar: 'standard',
    calendars: [STANDARD],
    tasks: tasks.map((task) => ({ ...task, summary: parents.has(task.uid) })),
    links,
    resources: [],
    assignments: [],
    currency: null,
    dataDate: null,
    lagCalendar: 'successor',
    ...change,
  };
}

type Change = { -readonly [Key in keyof PlanTask]?: PlanTask[Key] };

const CLAUSE =
  /\b(ends after|after|in|snet|snlt|fnet|fnlt|mso|mfo|alap|deadline|begun|done|inactive|rests)\b/;

function taskOf(row: string, index: number, links: PlanLink[]): PlanTask {
  const [head = '', ...rest] = row.split(CLAUSE);
  const [name = '', length = '0d'] = head.trim().split(/\s+/);
  const change: Change = {};
  for (let part = 0; part < rest.length; part += 2) {
    const word = rest[part] ?? '';
    const text = (rest[part + 1] ?? '').trim();
    if (word.endsWith('after'))
      links.push(...linksOf(name, text, word === 'ends after' ? 'finish' : 'start'));
    else Object.assign(change, changeOf(word, text));
  }
  const { minutes, isElapsed } = lengthOf(length);
  return {
    ...blankTask(name, index),
    durationMinutes: minutes,
    durationElapsed: isElapsed,
    milestone: minutes === 0,
    ...change,
  };
}

function lengthOf(text: string): { minutes: number; isElapsed: boolean } {
  const match = /^(-?[\d.]+)(e?[mhdw])$/.exec(text);
  const unit = UNIT_MINUTES[match?.[2] ?? ''];
  if (match === null || unit === undefined) throw new RangeError(`no duration: ${text}`);
  return { minutes: Number(match[1]) * unit, isElapsed: (match[2] ?? '').startsWith('e') };
}

/** By the end of the predecessor, then by the end of the successor that hangs on it. */
const LINK_TYPES = {
  start: { start: 'SS', finish: 'SF' },
  finish: { start: 'FS', finish: 'FF' },
} as const;

function linksOf(to: string, text: string, end: 'start' | 'finish'): readonly PlanLink[] {
  return text.split(',').map((item) => {
    const match = /^(\S+?)( start)?([+-][\d.]+(?:e?[mhdw]|e?%))?$/.exec(item.trim());
    if (match === null) throw new RangeError(`no predecessor: ${item}`);
    const type: LinkType = LINK_TYPES[match[2] === undefined ? 'finish' : 'start'][end];
    return { from: match[1] ?? '', to, type, ...lagOf(match[3] ?? '+0d') };
  });
}

function lagOf(text: string): { lag: number; lagUnit: LagUnit } {
  const percent = /^([+-][\d.]+)(e?)%$/.exec(text);
  if (percent !== null)
    return { lag: Number(percent[1]), lagUnit: percent[2] === 'e' ? 'elapsed-percent' : 'percent' };
  const { minutes, isElapsed } = lengthOf(text.replace('+', ''));
  return { lag: minutes, lagUnit: isElapsed ? 'elapsed' : 'working' };
}

function changeOf(word: string, text: string): Change {
  if (word === 'in') return { parent: text };
  if (word === 'alap') return { constraint: 'ALAP' };
  if (word === 'inactive') return { active: false };
  if (word === 'deadline') return { deadline: at(text) };
  if (word === 'rests') return { pauses: text.split(',').map((item) => pauseOf(item.trim())) };
  if (word === 'begun') {
    const [start = '', percent = '0%'] = text.split(/\s+/);
    return { actualStart: at(start), percentComplete: Number(percent.replace('%', '')) };
  }
  if (word === 'done') {
    const [start = '', finish = ''] = text.split('..');
    return { actualStart: at(start), actualFinish: at(finish), percentComplete: 100 };
  }
  return { constraint: word.toUpperCase() as ConstraintType, constraintAt: at(text) };
}

function pauseOf(item: string): PlanPause {
  const [after = '', pause = ''] = item.split('+');
  return { afterMinutes: lengthOf(after).minutes, pauseMinutes: lengthOf(pause).minutes };
}

function blankTask(name: string, index: number): PlanTask {
  return {
    uid: name,
    id: index + 1,
    wbs: String(index + 1),
    outlineLevel: 1,
    name,
    parent: null,
    summary: false,
    milestone: false,
    active: true,
    manual: false,
    durationMinutes: 0,
    durationElapsed: false,
    estimated: false,
    calendar: null,
    ignoresResourceCalendar: false,
    constraint: 'ASAP',
    constraintAt: null,
    deadline: null,
    priority: 500,
    percentComplete: 0,
    levelingDelayMinutes: 0,
    baselines: [],
    custom: {},
    ...UNKNOWN,
  };
}

const UNKNOWN = {
  physicalPercent: null,
  actualStart: null,
  actualFinish: null,
  actualDurationMinutes: null,
  remainingDurationMinutes: null,
  stop: null,
  resume: null,
  workMinutes: null,
  actualWorkMinutes: null,
  costFen: null,
  actualCostFen: null,
  fixedCostFen: null,
  notes: null,
  filed: {
    start: null,
    finish: null,
    lateStart: null,
    lateFinish: null,
    totalSlackMinutes: null,
    freeSlackMinutes: null,
    critical: null,
  },
} as const;
