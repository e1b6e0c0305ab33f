import { minuteFromIso } from '#engine/days.ts';
import { blankTask } from '#engine/interchange/blank.ts';
import type { NewTask } from '../schema.ts';
import { localTime } from './local-time.ts';
import type { PlanTaskRow } from './plan-of-rows.ts';
import { inputsOf, undated } from './plan-rows.ts';
import type { Place } from './task-place.ts';

/** The row of a task as somebody enters it, not scheduled yet. */
export const newTaskRow = (id: string, input: NewTask, place: Place): PlanTaskRow => {
  const startAt = minuteAt(input.startAt, '00:00');
  const inputs = inputsOf({
    ...blankTask,
    uid: id,
    id: Math.floor(place.position) + 1,
    wbs: place.wbs,
    outlineLevel: place.level,
    // Where it stands among the others is said by their rows.
    parent: null,
    summary: false,
    name: input.name,
    milestone: input.durationMinutes === 0,
    durationMinutes: input.durationMinutes,
    constraint: startAt === null ? 'ASAP' : 'SNET',
    constraintAt: startAt,
    deadline: minuteAt(input.deadlineAt, '18:00'),
    percentComplete: input.percentComplete,
    notes: input.notes,
  });
  return { id, uid: id, ...place, ...inputs, ...undated };
};

const minuteAt = (text: string | null, time: string) => {
  const at = localTime(text, time);
  return at === null ? null : minuteFromIso(at);
};
