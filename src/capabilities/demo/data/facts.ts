import { dayFromIso } from '#engine/days.ts';
import type { MeasureFacts } from '../../monitoring/schema.ts';
import type { DemoProject, DemoSet } from './data-set.ts';

/** The facts of a project that the health rules need beside its figures, as of the data date. */
export const factsOf = (project: DemoProject, set: DemoSet): MeasureFacts => {
  const { inputs } = project.health;
  return {
    scopeChangePct: inputs.scopeChangePct,
    ...pendingChanges(project, set),
    criticalDefects: inputs.defects.critical,
    seriousDefects: inputs.defects.serious,
    overdueNc: inputs.overdueNc,
    contingencyReserveFen: project.contingencyReserveWan * 1_000_000,
    keyRoleFillPct: inputs.keyRoleFillPct,
    ...loads(project, set),
    earnedScheduleDays: project.evm.es,
    elapsedDays: project.evm.at,
    plannedDays: project.evm.pd,
    ...signs(project, set),
  };
};

const pendingChanges = (project: DemoProject, { changeRequests, meta }: DemoSet): MeasureFacts => {
  const today = dayFromIso(meta.dataDate) ?? 0;
  const ages = changeRequests
    .filter((change) => change.project === project.id && !change.decided)
    .map(({ raised }) => today - (dayFromIso(raised) ?? today));
  return ages.length > 0 ? { oldestPendingChangeDays: Math.max(...ages) } : {};
};

const loads = ({ health }: DemoProject, { overAllocations }: DemoSet): MeasureFacts => {
  const loaded = overAllocations.items.filter(({ person }) => health.inputs.overallocated.includes(person));
  return loaded.length === 0
    ? {}
    : {
        maxLoadPct: Math.round(Math.max(...loaded.map(({ peak }) => peak)) * 100),
        weeksAbove120: Math.max(...loaded.map(({ consecutiveWeeksOver120 }) => consecutiveWeeksOver120)),
      };
};

/** What was found of the signals of a project that looks better than it is. */
const signs = (project: DemoProject, { overtimeAlerts }: DemoSet): MeasureFacts => {
  const has = (code: string) => project.health.watermelon.signals.some((signal) => signal.code === code);
  const team = new Set(project.wbs.flatMap(({ assignments = [] }) => assignments.map(({ res }) => res)));
  const overtime = overtimeAlerts.filter(({ person }) => team.has(person)).map(({ overtimeHours }) => overtimeHours);
  const overdue = project.health.inputs.overdueMilestones.map(({ days }) => days);
  return {
    ninetyPercentTasks: project.wbs.filter(({ pct, reportedPct = 0 }) => reportedPct >= 90 && pct < 90).length,
    ...(has('W06') ? { unreportedOverdueDays: Math.max(0, ...overdue) } : {}),
    ...(has('W08') ? { workAfterOpenGate: 1 as const } : {}),
    ...(has('W10') && overtime.length > 0 ? { overtimeHours: Math.max(...overtime) } : {}),
    ...(has('W11') ? { greenPeriodsWithoutNews: 3 } : {}),
  };
};
