/** Which of duration, work and units stays when another is changed. */
export type TaskType = 'fixed-units' | 'fixed-duration' | 'fixed-work';

export interface EffortAssignment {
  readonly id: string;
  /** 1 = one full-time unit; > 0. */
  readonly units: number;
  /** Minutes of work; may have fractions. */
  readonly workMinutes: number;
}

/** A task as its three quantities: each assignment's work = its units × the time it takes. */
export interface EffortTask {
  readonly type: TaskType;
  /** The work is given: more people share it rather than add to it. Always so for fixed work. */
  readonly effortDriven: boolean;
  /** Whole working minutes. */
  readonly durationMinutes: number;
  readonly assignments: readonly EffortAssignment[];
}

export type EffortChange =
  | { readonly set: 'duration'; readonly minutes: number }
  /** All assignments together. */
  | { readonly set: 'work'; readonly minutes: number }
  | { readonly set: 'units'; readonly id: string; readonly units: number }
  | { readonly set: 'assigned'; readonly id: string; readonly units: number }
  | { readonly set: 'unassigned'; readonly id: string };

export type EffortResult =
  | { readonly status: 'changed'; readonly task: EffortTask }
  | {
      readonly status: 'invalid';
      readonly rule:
        | 'effort.minutes'
        | 'effort.units'
        | 'effort.unknown-assignment'
        | 'effort.assigned-twice';
      readonly at: string;
    };

/**
 * What follows for the other two when one of duration, work and units of a task is changed, or a
 * person joins or leaves. Fixed units give way in duration, fixed work in duration (or units, where
 * the duration is set), fixed duration in work (or units, where the work is set), as scheduling tools
 * have it.
 *
 * @example
 * const task = { type: 'fixed-work', effortDriven: true, durationMinutes: 4800, assignments: [{ id: 'a', units: 1, workMinutes: 4800 }] };
 * changeEffort(task, { set: 'assigned', id: 'b', units: 1 }) // two people, half the duration
 */
export function changeEffort(task: EffortTask, change: EffortChange): EffortResult {
  const invalid = findInvalid(task, change);
  if (invalid !== null) return invalid;
  return { status: 'changed', task: changed(task, change) };
}

function findInvalid(task: EffortTask, change: EffortChange): (EffortResult & { status: 'invalid' }) | null {
  if ('minutes' in change)
    return change.minutes >= 0 && Number.isFinite(change.minutes)
      ? null
      : { status: 'invalid', rule: 'effort.minutes', at: change.set };
  const isKnown = task.assignments.some(({ id }) => id === change.id);
  if (change.set === 'assigned' && isKnown)
    return { status: 'invalid', rule: 'effort.assigned-twice', at: change.id };
  if (change.set !== 'assigned' && !isKnown)
    return { status: 'invalid', rule: 'effort.unknown-assignment', at: change.id };
  if (change.set === 'unassigned' || (change.units > 0 && Number.isFinite(change.units))) return null;
  return { status: 'invalid', rule: 'effort.units', at: change.id };
}

function changed(task: EffortTask, change: EffortChange): EffortTask {
  switch (change.set) {
    case 'duration':
      return withDuration(task, change.minutes);
    case 'work':
      return withWork(task, change.minutes);
    case 'units':
      return withUnits(task, change.id, change.units);
    case 'assigned':
      return withPerson(task, change.id, change.units);
    case 'unassigned':
      return withoutPerson(task, change.id);
  }
}

function withDuration(task: EffortTask, minutes: number): EffortTask {
  const durationMinutes = Math.round(minutes);
  const ratio = task.durationMinutes === 0 ? null : durationMinutes / task.durationMinutes;
  const keepsWork = task.type === 'fixed-work' && durationMinutes > 0;
  const assignments = task.assignments.map((one) => {
    if (keepsWork)
      return { ...one, units: ratio === null ? one.workMinutes / durationMinutes : one.units / ratio };
    return { ...one, workMinutes: ratio === null ? one.units * durationMinutes : one.workMinutes * ratio };
  });
  return { ...task, durationMinutes, assignments };
}

function withWork(task: EffortTask, minutes: number): EffortTask {
  const shares = sharesOf(task.assignments);
  const assignments = task.assignments.map((one, index) => ({
    ...one,
    workMinutes: minutes * (shares[index] ?? 0),
  }));
  if (task.type !== 'fixed-duration')
    return { ...task, assignments, durationMinutes: longest(task, assignments) };
  if (task.durationMinutes === 0 || minutes === 0) return { ...task, assignments };
  return {
    ...task,
    assignments: assignments.map((one) => ({ ...one, units: one.workMinutes / task.durationMinutes })),
  };
}

function withUnits(task: EffortTask, id: string, units: number): EffortTask {
  const assignments = task.assignments.map((one) => {
    if (one.id !== id) return one;
    const workMinutes = task.type === 'fixed-duration' ? units * task.durationMinutes : one.workMinutes;
    return { ...one, units, workMinutes };
  });
  return settled(task, assignments);
}

function withPerson(task: EffortTask, id: string, units: number): EffortTask {
  const work = workOf(task.assignments);
  const isShared = (task.effortDriven || task.type === 'fixed-work') && work > 0;
  if (!isShared) {
    const added = { id, units, workMinutes: units * task.durationMinutes };
    return { ...task, assignments: [...task.assignments, added] };
  }
  return shared(task, [...task.assignments, { id, units, workMinutes: 0 }], work);
}

function withoutPerson(task: EffortTask, id: string): EffortTask {
  const left = task.assignments.filter((one) => one.id !== id);
  const isShared = task.effortDriven || task.type === 'fixed-work';
  if (left.length === 0 || !isShared) return { ...task, assignments: left };
  return shared(task, left, workOf(task.assignments));
}

/** The same work among other people, in proportion to their units. */
function shared(task: EffortTask, people: readonly EffortAssignment[], work: number): EffortTask {
  const all = people.reduce((sum, { units }) => sum + units, 0);
  const assignments = people.map((one) => ({ ...one, workMinutes: (work * one.units) / all }));
  if (task.type !== 'fixed-duration' || task.durationMinutes === 0) return settled(task, assignments);
  return {
    ...task,
    assignments: assignments.map((one) => ({ ...one, units: one.workMinutes / task.durationMinutes })),
  };
}

const settled = (task: EffortTask, assignments: readonly EffortAssignment[]): EffortTask =>
  task.type === 'fixed-duration'
    ? { ...task, assignments }
    : { ...task, assignments, durationMinutes: longest(task, assignments) };

/** The task takes as long as the person who needs longest; nobody's task keeps its duration. */
function longest({ durationMinutes }: EffortTask, assignments: readonly EffortAssignment[]): number {
  if (assignments.length === 0) return durationMinutes;
  return Math.round(Math.max(...assignments.map(({ units, workMinutes }) => workMinutes / units)));
}

const workOf = (assignments: readonly EffortAssignment[]): number =>
  assignments.reduce((sum, { workMinutes }) => sum + workMinutes, 0);

/** By work; by units where there is no work yet. */
function sharesOf(assignments: readonly EffortAssignment[]): readonly number[] {
  const work = workOf(assignments);
  if (work > 0) return assignments.map(({ workMinutes }) => workMinutes / work);
  const units = assignments.reduce((sum, one) => sum + one.units, 0);
  return assignments.map((one) => one.units / units);
}
