import type { NewTask } from '../schema.ts';
import type { TaskDetails } from '../tables.ts';
import { localTime } from './local-time.ts';
import type { PlanTaskRow } from './plan-of-rows.ts';
import type { Place } from './task-place.ts';

/** The row of a task as somebody enters it, not scheduled yet. */
export const newTaskRow = (id: string, input: NewTask, place: Place): PlanTaskRow => {
  const startAt = localTime(input.startAt, '00:00');
  return {
    ...place,
    id,
    uid: id,
    name: input.name,
    kind: input.durationMinutes === 0 ? 'milestone' : 'task',
    active: true,
    manual: false,
    duration_minutes: input.durationMinutes,
    constraint_type: startAt === null ? 'ASAP' : 'SNET',
    constraint_at: startAt,
    deadline_at: localTime(input.deadlineAt, '18:00'),
    percent_complete: input.percentComplete,
    notes: input.notes,
    details: detailsOf(place.position),
    ...nothingKnown,
  };
};

const nothingFiled: TaskDetails['filed'] = {
  start: null,
  finish: null,
  lateStart: null,
  lateFinish: null,
  totalSlackMinutes: null,
  freeSlackMinutes: null,
  critical: null,
};

const detailsOf = (position: number): TaskDetails => ({
  id: Math.floor(position) + 1,
  durationElapsed: false,
  estimated: false,
  calendar: null,
  ignoresResourceCalendar: false,
  priority: 500,
  physicalPercent: null,
  actualDurationMinutes: null,
  remainingDurationMinutes: null,
  stop: null,
  resume: null,
  levelingDelayMinutes: 0,
  fixedCostFen: null,
  filed: nothingFiled,
  custom: {},
});

const nothingKnown = {
  actual_start_at: null,
  actual_finish_at: null,
  work_minutes: null,
  actual_work_minutes: null,
  cost_fen: null,
  actual_cost_fen: null,
  pauses: null,
  parts: null,
  start_at: null,
  finish_at: null,
  late_start_at: null,
  late_finish_at: null,
  total_slack_minutes: null,
  free_slack_minutes: null,
  critical: false,
};
