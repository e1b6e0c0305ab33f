import { isoOfMinute } from '#engine/days.ts';
import { levelPlan } from '#engine/levelling/plan/level-plan.ts';
import { verifyLevelledPlan } from '#engine/levelling/plan/verify-plan.ts';
import { faultOfInterrupted } from './interrupted.ts';
import { cpuOf } from './kernel.ts';
import { staffedPlan } from './staffed-plan.ts';
import { juggled, type Juggled } from './taskjuggler.ts';

/** Ours must take at most one fiftieth of the processor time, and end no later. */
export const timesFasterLevelled = 50;
export const staffed = { tasks: 10_000, people: 100 };
const schedules = 10;
const runs = 7;

/** A levelled project beside TaskJuggler's. */
export interface LevelledPeer {
  /** Processor milliseconds of each run. */
  readonly times: readonly number[];
  readonly schedules: number;
  readonly finish: number;
  /** Where the same project ends if nobody were ever short. */
  readonly unlevelledFinish: number;
  /** Null where `tj3` is not installed. */
  readonly theirs: Juggled | null;
}

/**
 * The same project with a person on every task levelled by both, and both checked: ours to the
 * minute, TaskJuggler's as work that may be interrupted, which it does and we do not.
 */
export const levelledPeer = (): LevelledPeer => {
  const plan = staffedPlan(staffed.tasks, staffed.people, 1);
  const level = () => levelPlan(plan, { schedules, seed: 1 });
  const levelled = level();
  if (levelled.status !== 'levelled') throw new Error(levelled.status);
  const [violation] = verifyLevelledPlan(plan, new Map(levelled.tasks.map((task) => [task.uid, task])));
  if (violation) throw new Error(`ours: ${violation.rule} ${violation.at}`);
  const times = Array.from({ length: runs }, () => cpuOf(level));
  const theirs = juggled(plan);
  const fault = theirs && faultOfInterrupted(plan, theirs.spans);
  if (fault) throw new Error(`TaskJuggler: ${fault}`);
  if (theirs && theirs.finish < levelled.finish)
    throw new Error(
      `TaskJuggler ends on ${isoOfMinute(theirs.finish)}, we on ${isoOfMinute(levelled.finish)}`,
    );
  const { finish, unlevelledFinish } = levelled;
  return { times, schedules: levelled.schedules, finish, unlevelledFinish, theirs };
};
