import type { TaskRecord } from './TaskFacts.tsx';

/** A task as the form holds it: days where the record has minutes. */
export interface TaskValues {
  readonly name: string;
  readonly days?: number | null;
  readonly startOn?: string;
  readonly percentComplete?: number | null;
  readonly ownerId?: string | null;
  readonly deadlineOn?: string;
  readonly notes?: string;
}

const dayOf = (at: string | null): string => at?.slice(0, 10) ?? '';

export const valuesOfTask = (task: TaskRecord, minutesPerDay: number): TaskValues => ({
  name: task.name,
  days: task.durationMinutes / minutesPerDay,
  startOn: task.constraint === 'SNET' ? dayOf(task.constraintAt) : '',
  percentComplete: task.percentComplete,
  ownerId: task.ownerId,
  deadlineOn: dayOf(task.deadlineAt),
  notes: task.notes ?? '',
});

interface Setting {
  readonly minutesPerDay: number;
  readonly base: TaskRecord;
}

export interface TaskBody {
  readonly name?: string;
  readonly durationMinutes?: number;
  readonly startAt?: string | null;
  readonly percentComplete?: number;
  readonly ownerId?: string | null;
  readonly deadlineAt?: string | null;
  readonly notes?: string | null;
}

/**
 * What is sent: only what differs. Sending a date that was not touched would turn the constraint of
 * an imported plan into another one, and a summary takes no dates at all.
 */
export const taskOfValues = (values: TaskValues, { minutesPerDay, base }: Setting): TaskBody => {
  const former = valuesOfTask(base, minutesPerDay);
  const isNew = (key: keyof TaskValues) => (values[key] ?? '') !== (former[key] ?? '');
  return {
    ...(isNew('name') ? { name: values.name } : {}),
    ...(isNew('days') && typeof values.days === 'number'
      ? { durationMinutes: Math.round(values.days * minutesPerDay) }
      : {}),
    ...(isNew('startOn') ? { startAt: values.startOn || null } : {}),
    ...(isNew('percentComplete') ? { percentComplete: values.percentComplete ?? 0 } : {}),
    ...(isNew('ownerId') ? { ownerId: values.ownerId ?? null } : {}),
    ...(isNew('deadlineOn') ? { deadlineAt: values.deadlineOn || null } : {}),
    ...(isNew('notes') ? { notes: values.notes || null } : {}),
  };
};
