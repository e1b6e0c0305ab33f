import { isoOfMinute } from '#engine/days.ts';
import { schedulePlan } from '#engine/schedule/schedule-plan.ts';
import { cpuOf, timeKernel } from '../scheduling/kernel.ts';
import { layeredPlan } from '../scheduling/layered-plan.ts';
import { levelledPeer, staffed, timesFasterLevelled } from '../scheduling/levelled-peer.ts';
import { nativeLoop } from '../scheduling/native.ts';
import { juggled, type Juggled } from '../scheduling/taskjuggler.ts';
import { figure, medianOf, timeRow, type EngineRow } from './row.ts';

const bars = [
  { tasks: 10_000, atMost: 3 },
  { tasks: 100_000, atMost: 30 },
  { tasks: 1_000_000, atMost: 400 },
];
const editBar = 0.5;
const peerTasks = 10_000;
const timesFaster = 1_000;
const runs = 11;

/** The critical path kernel beside C without calendars, and a plan beside TaskJuggler where it is installed. */
export const schedulingRows = (): readonly EngineRow[] => {
  const measured = bars.map(({ tasks }) => timeKernel(tasks));
  const native = nativeLoop(measured.map(({ input }) => input));
  const beside = native === null ? 'no C compiler here' : 'C without calendars';
  const passes = measured.map(({ tasks, cpmTimes }, index) =>
    timeRow(`critical path, ${tasks.toLocaleString('en')} tasks, both passes`, cpmTimes, {
      beside,
      theirs: native?.[index] ?? null,
      atMost: bars[index]?.atMost ?? 0,
    }),
  );
  const [first] = measured;
  const edits = timeRow('one edit in 10,000 tasks', first?.editTimes ?? [], {
    beside: 'both passes',
    theirs: first?.cpmMs ?? null,
    atMost: editBar,
  });
  return [...passes, edits, peerRow(), levelledRow()];
};

const peerRow = (): EngineRow => {
  const plan = layeredPlan(peerTasks, 1);
  const times = Array.from({ length: runs }, () => cpuOf(() => schedulePlan(plan)));
  const what = 'plan of 10,000 tasks, all dates, slack and drivers';
  return besideTaskJuggler({ what, times, theirs: juggled(plan), bar: timesFaster });
};

/** The finishes stand beside each other too: ours may not be later, or the benchmark fails. */
const levelledRow = (): EngineRow => {
  const { times, finish, theirs } = levelledPeer();
  const day = (minute: number): string => isoOfMinute(minute).slice(0, 10);
  const what = `the same plan with ${staffed.people} people, levelled; ends ${day(finish)}${theirs ? `, theirs ${day(theirs.finish)}` : ''}`;
  return besideTaskJuggler({ what, times, theirs, bar: timesFasterLevelled });
};

interface Beside {
  readonly what: string;
  readonly times: readonly number[];
  readonly theirs: Juggled | null;
  /** How many times faster we must be. */
  readonly bar: number;
}

const besideTaskJuggler = ({ what, times, theirs, bar }: Beside): EngineRow => {
  const ours = medianOf(times);
  return {
    what,
    beside: theirs === null ? 'tj3 is not installed' : `TaskJuggler ${theirs.version}`,
    ours: `${figure(ours)} ms`,
    spread: `${figure(Math.min(...times))}–${figure(Math.max(...times))}`,
    theirs: theirs === null ? '—' : `${figure(theirs.cpuMs)} ms`,
    ratio: theirs === null ? '—' : `1 ÷ ${figure(theirs.cpuMs / ours)}`,
    bar: `1 ÷ ${bar}`,
    ofBar: theirs === null ? null : bar / (theirs.cpuMs / ours),
  };
};
