import { AppError } from '#platform/errors.ts';
import type { ProjectFields } from './schema.ts';
import type { Phase } from './tables.ts';

/** Which phases may follow which; a suspended project returns to where work goes on. */
export const nextPhases: Readonly<Record<Phase, readonly Phase[]>> = {
  proposed: ['initiating', 'planning', 'executing', 'terminated'],
  initiating: ['planning', 'executing', 'suspended', 'terminated'],
  planning: ['initiating', 'executing', 'suspended', 'terminated'],
  executing: ['planning', 'accepting', 'closed', 'suspended', 'terminated'],
  accepting: ['executing', 'closed', 'suspended', 'terminated'],
  suspended: ['initiating', 'planning', 'executing', 'accepting', 'terminated'],
  closed: [],
  terminated: [],
};

export const mayFollow = (from: Phase, to: Phase): boolean => from === to || nextPhases[from].includes(to);

type DateField = 'startOn' | 'finishOn' | 'baselineStartOn' | 'baselineFinishOn';
type Dates = { readonly [K in DateField]?: ProjectFields[K] | undefined };

/** Refuses dates that run backwards. */
export const checkDates = ({ startOn, finishOn, baselineStartOn, baselineFinishOn }: Dates): void => {
  if (startOn && finishOn && finishOn < startOn)
    throw new AppError('refused', 'project.dates-reversed', { start: startOn, finish: finishOn });
  if (baselineStartOn && baselineFinishOn && baselineFinishOn < baselineStartOn)
    throw new AppError('refused', 'project.dates-reversed', {
      start: baselineStartOn,
      finish: baselineFinishOn,
    });
};

/** Refuses a step the life cycle does not know. */
export const checkPhase = (from: Phase, to: Phase | undefined): void => {
  if (to && !mayFollow(from, to)) throw new AppError('refused', 'project.phase-step', { from, to });
};
