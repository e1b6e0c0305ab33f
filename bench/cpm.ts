// node bench/cpm.ts [--save]: the critical path method beside a native loop and beside TaskJuggler.
import { isoOfMinute } from '#engine/days.ts';
import { schedulePlan } from '#engine/schedule/schedule-plan.ts';
import { levelledPeer, staffed, timesFasterLevelled } from './scheduling/levelled-peer.ts';
import { line, machine, writeReadme } from './report/readme.ts';
import { cpuOf, median, timeKernel, type KernelTimes } from './scheduling/kernel.ts';
import { layeredPlan } from './scheduling/layered-plan.ts';
import { nativeLoop } from './scheduling/native.ts';
import { juggled } from './scheduling/taskjuggler.ts';

/** Processor milliseconds for both passes with calendars, constraints, drivers and slack. */
const bars: readonly { readonly tasks: number; readonly atMost: number }[] = [
  { tasks: 10_000, atMost: 3 },
  { tasks: 100_000, atMost: 30 },
  { tasks: 1_000_000, atMost: 400 },
];
const editBar = 0.5;
const peerTasks = 10_000;
const peerBar = 1_000;

const judged = (value: number, places: number, bar: 'kept' | 'missed'): string =>
  `${value.toFixed(places)} ${bar === 'kept' ? '✓' : '✗'}`;
const atMost = (value: number, bar: number): 'kept' | 'missed' => (value <= bar ? 'kept' : 'missed');

const kernelTable = (): string => {
  const measured = bars.map(({ tasks }) => timeKernel(tasks));
  const native = nativeLoop(measured.map(({ input }) => input));
  const row = (one: KernelTimes, index: number): string => {
    const limit = native?.[index];
    return line([
      one.tasks.toLocaleString('en'),
      one.links.toLocaleString('en'),
      `${judged(one.cpmMs, 2, atMost(one.cpmMs, bars[index]?.atMost ?? 0))} (${Math.min(...one.cpmTimes).toFixed(2)})`,
      `≤ ${bars[index]?.atMost ?? ''}`,
      limit === undefined ? 'no compiler' : limit.toFixed(2),
      limit === undefined ? '' : `${(one.cpmMs / limit).toFixed(1)}×`,
      index === 0 ? judged(one.editMs, 3, atMost(one.editMs, editBar)) : one.editMs.toFixed(3),
      one.worstEditMs.toFixed(3),
      one.buildMs.toFixed(0),
    ]);
  };
  const headings = [
    'tasks',
    'links',
    'both passes, CPU ms: median (least)',
    'bar',
    'native loop without calendars',
    'ratio',
    `one edit (bar ≤ ${editBar} at 10,000)`,
    'slowest batch of edits, per edit',
    'building the network',
  ];
  return [line(headings), line(headings.map(() => '--:')), ...measured.map(row)].join('\n');
};

const runs = 11;

const peerTable = (): string => {
  const plan = layeredPlan(peerTasks, 1);
  const schedule = schedulePlan(plan);
  if (schedule.status !== 'scheduled') throw new Error(schedule.status);
  const ours = median(Array.from({ length: runs }, () => cpuOf(() => schedulePlan(plan))));
  const theirs = juggled(plan);
  if (theirs === null) return 'TaskJuggler (`apt-get install tj3`) is not on this machine.';
  if (theirs.finish !== schedule.finish)
    throw new Error(
      `TaskJuggler ends on ${isoOfMinute(theirs.finish)}, we on ${isoOfMinute(schedule.finish)}`,
    );
  const ratio = theirs.cpuMs / ours;
  return [
    line(['the same project', 'CPU ms', 'peak MB', 'finish']),
    line(['---', '--:', '--:', '---']),
    line([
      `TaskJuggler ${theirs.version}, process`,
      theirs.cpuMs.toFixed(0),
      theirs.megabytes.toFixed(0),
      isoOfMinute(theirs.finish),
    ]),
    line([
      'ours: plan to dates, slack and drivers, in process',
      ours.toFixed(1),
      '',
      isoOfMinute(schedule.finish),
    ]),
    '',
    `${judged(ratio, 0, atMost(peerBar, ratio))} times (bar ≥ ${peerBar.toLocaleString('en')}): ${peerTasks.toLocaleString('en')} tasks, ${plan.links.length.toLocaleString('en')} finish-to-start links, no resources. TaskJuggler schedules by slots of an hour and writes a report; both end at the same minute.`,
  ].join('\n');
};

const levelledTable = (): string => {
  const { times, schedules, finish, unlevelledFinish, theirs } = levelledPeer();
  if (theirs === null) return '';
  const ours = median(times);
  const ratio = theirs.cpuMs / ours;
  return [
    line(['the same project with a person on every task', 'CPU ms', 'peak MB', 'finish']),
    line(['---', '--:', '--:', '---']),
    line([
      `TaskJuggler ${theirs.version}, process`,
      theirs.cpuMs.toFixed(0),
      theirs.megabytes.toFixed(0),
      isoOfMinute(theirs.finish),
    ]),
    line([
      `ours: levelled, the best of ${schedules} schedules, in process`,
      ours.toFixed(0),
      '',
      isoOfMinute(finish),
    ]),
    line(['nobody ever short', '', '', isoOfMinute(unlevelledFinish)]),
    '',
    `${judged(ratio, 0, atMost(timesFasterLevelled, ratio))} times (bar ≥ ${timesFasterLevelled}): ${staffed.tasks.toLocaleString('en')} tasks of ${staffed.people} people, each of whom does one thing at a time. TaskJuggler may interrupt a task, we do not; both answers are checked, and ours must not end later.`,
  ].join('\n');
};

const text = [
  `${new Date().toISOString().slice(0, 10)}, ${machine()}, seed 1, medians of repeated runs.`,
  kernelTable(),
  peerTable(),
  levelledTable(),
]
  .filter((part) => part !== '')
  .join('\n\n');
console.log(text);
if (process.argv.includes('--save')) writeReadme('cpm', text);
