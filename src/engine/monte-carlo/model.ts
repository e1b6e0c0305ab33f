import type { Minute, Plan, PlanTask } from '../plan.ts';
import type { CpmInput } from '../cpm/input.ts';
import type { Laid } from '../schedule/columns.ts';
import type { InvalidPlan, Schedule, ScheduleWarning } from '../schedule/outcome.ts';
import type { WorkTime } from '../calendar/work-time.ts';
import type { InOneCalendar } from './working-network.ts';
import type { Risks, SimulationSettings } from './risks.ts';
import { MODE_DONE } from '../cpm/codes.ts';
import { calendarAt } from '../cpm/lag.ts';
import { KIND_TASK } from '../network/codes.ts';
import { PROJECT } from '../schedule/calendars.ts';
import { fillColumns } from '../schedule/columns.ts';
import { layPlan } from '../schedule/lay-plan.ts';
import { schedulePlan } from '../schedule/schedule-plan.ts';
import { findInvalidRisk, findInvalidSetting } from './check-risks.ts';
import { aheadOf, drawPlan, type DrawnFigures } from './draw-plan.ts';
import { findBeyondHorizon } from './horizon.ts';
import { workingNetwork } from './working-network.ts';

/** A plan with its risks, ready to be run through any iteration. */
export interface Model extends DrawnFigures {
  readonly plan: Plan;
  readonly settings: SimulationSettings;
  readonly laid: Laid;
  /** Columns of the forward pass, with planned durations. */
  readonly input: CpmInput;
  /** Null: several calendars, or rules that only the scheduler's forward pass knows. */
  readonly working: InOneCalendar | null;
  /** The project's calendar, in which days are counted. */
  readonly projectTime: WorkTime;
  readonly start: Minute;
  /** Of the plan as it stands, without risks. */
  readonly plannedFinish: Minute;
  /** Nodes whose own finish is kept: open milestones and tasks with a deadline. */
  readonly watched: readonly number[];
  readonly warnings: readonly ScheduleWarning[];
}

export type Modelled =
  | { readonly status: 'modelled'; readonly model: Model }
  | Extract<Schedule, { status: 'cyclic' }>
  | InvalidPlan;

const MOST_NODES = 200_000;
const MOST_WATCHED = 40;

/**
 * Checks a plan and its risks and lays them out for simulation. A plan that is scheduled from its
 * finish is simulated forward from the start computed for it.
 */
export function modelPlan(plan: Plan, risks: Risks, settings: SimulationSettings): Modelled {
  const refused = findInvalidSetting(settings);
  if (refused !== null) return refused;
  const schedule = schedulePlan(plan);
  if (schedule.status !== 'scheduled') return schedule;
  const fault = findInvalidRisk(plan, risks);
  if (fault !== null) return fault;
  const forward = plan.scheduleFrom === 'start' ? plan : { ...plan, start: schedule.start };
  const prepared = layPlan({ ...forward, scheduleFrom: 'start' });
  if (prepared.status !== 'laid') return prepared;
  const { laid } = prepared;
  if (laid.network.size > MOST_NODES) return tooLarge(laid.network.size);
  const input = fillColumns({ ...laid, warnings: [] });
  const isUncertain = Uint8Array.from(laid.network.task, (_, node) => (mayMove(input, node) ? 1 : 0));
  const working = inMinutes(laid, input, isUncertain);
  const drawn = drawPlan({ laid, input, isUncertain, risks, settings, working });
  if (drawn.status === 'invalid') return drawn;
  const model: Model = {
    ...drawn.figures,
    plan,
    settings,
    laid,
    input,
    working,
    projectTime: calendarAt(laid.times, PROJECT),
    start: schedule.start,
    plannedFinish: schedule.finish,
    watched: watchedNodes(laid, input),
    warnings: [...schedule.warnings, ...(forward === plan ? [] : [forwards()]), ...drawn.warnings],
  };
  return findBeyondHorizon(model) ?? { status: 'modelled', model };
}

function inMinutes(laid: Laid, input: CpmInput, isUncertain: Uint8Array): InOneCalendar | null {
  return workingNetwork(input, {
    isUncertain: (node) => isUncertain[node] === 1,
    isPercentLag: (edge) =>
      (laid.plan.links[laid.network.link[edge] ?? -1]?.lagUnit ?? '').endsWith('percent'),
  });
}

/** The task behind a node, undefined for a gate. */
export function taskAt(laid: Laid, node: number): PlanTask | undefined {
  return laid.network.kind[node] === KIND_TASK ? laid.plan.tasks[laid.network.task[node] ?? -1] : undefined;
}

/** Deadlines first, then milestones, in the plan's order. */
function watchedNodes(laid: Laid, input: CpmInput): readonly number[] {
  const isOpen = (node: number): boolean => input.counts[node] !== 0 && input.mode[node] !== MODE_DONE;
  const nodes = Array.from(laid.network.nodeOf).filter((node) => node !== -1 && isOpen(node));
  const dated = nodes.filter((node) => (taskAt(laid, node)?.deadline ?? null) !== null);
  const stones = nodes.filter((node) => taskAt(laid, node)?.milestone === true && !dated.includes(node));
  return [...dated, ...stones].slice(0, MOST_WATCHED);
}

/** What is done is certain, and so are milestones and what is inactive. */
function mayMove(input: CpmInput, node: number): boolean {
  return input.network.kind[node] === KIND_TASK && input.counts[node] !== 0 && aheadOf(input, node) > 0;
}

function tooLarge(size: number): InvalidPlan {
  return {
    status: 'invalid',
    rule: 'simulation.size',
    at: `${size}`,
    message: `计划有 ${size} 个任务,模拟至多 ${MOST_NODES} 个 / at most ${MOST_NODES} tasks can be simulated`,
  };
}

function forwards(): ScheduleWarning {
  return {
    rule: 'simulation.from-start',
    at: '项目 / plan',
    message:
      '计划从完成日期倒排;模拟从算得的开始日期正排 / scheduled from its finish; simulated forward from the computed start',
  };
}
