import type { ScheduleWarning } from '../schedule/outcome.ts';
import type { Factor } from './draw-plan.ts';
import type { Risks } from './risks.ts';

/**
 * What a risk list says of tasks whose duration is certain: finished ones, milestones, inactive ones,
 * and estimates of summaries, whose duration is that of the tasks below.
 */
export function idleRisks(
  risks: Risks,
  factors: readonly Factor[],
  isUncertain: (uid: string) => boolean,
): readonly ScheduleWarning[] {
  const estimates = risks.estimates
    .filter(({ task, minutes }) => minutes !== null && !isUncertain(task))
    .map(({ task }) => idle(`estimate ${task}`));
  const causes = factors
    .filter(({ timed, nodes }) => timed.length > 0 && nodes.length === 0)
    .map(({ kind, id, name }) => idle(`${kind} ${id} (${name})`));
  return [...estimates, ...causes];
}

function idle(at: string): ScheduleWarning {
  return {
    rule: 'risk.without-effect',
    at,
    message:
      '所指任务的工期是确定的(已完成、里程碑、停用或摘要任务),对工期没有作用 / the duration of these tasks is certain, so it is left alone',
  };
}
