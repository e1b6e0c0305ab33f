import { dayOf, isoOfDay } from '#engine/days.ts';
import { sortKeyOf } from '#platform/search.ts';
import type { DemoClosedProject, DemoProject, DemoSet } from './data-set.ts';
import { factsOf } from './facts.ts';
import type { DemoRow, IdOf } from './image.ts';
import { healthOf, inTerms, memberRoleOf } from './words.ts';

const fen = (yuan: number): number => Math.round(yuan * 100);
const fenOfWan = (wan: number | null): number | null => (wan === null ? null : Math.round(wan * 1_000_000));
const earliest = (dates: readonly (string | null | undefined)[]): string | null =>
  dates.flatMap((date) => (date ? [date] : [])).toSorted()[0] ?? null;

export const programRows = ({ programs }: DemoSet, idOf: IdOf): DemoRow[] =>
  programs.map(({ id, name, nameEn, manager }) => ({
    id: idOf('program', id),
    code: id,
    name,
    name_en: nameEn,
    manager_id: idOf('person', manager),
    is_demo: true,
  }));

const shared = (project: DemoProject | DemoClosedProject, idOf: IdOf) => ({
  id: idOf('project', project.id),
  code: project.code,
  name: project.name,
  sort_key: sortKeyOf(project.name),
  klass: project.klass,
  type: project.type,
  lifecycle: project.template,
  confidentiality: 'internal',
  unit_id: idOf('unit', project.dept),
  manager_id: idOf('person', project.pm),
  sponsor_id: idOf('person', project.sponsor),
  contract_fen: fenOfWan(project.contractWan),
  currency: 'CNY',
  kept_text: [],
  calendar_id: idOf('calendar', 'demo'),
  is_demo: true,
});

export const projectRow = (project: DemoProject, idOf: IdOf): DemoRow => {
  const started = earliest(project.wbs.map(({ actStart }) => actStart));
  return {
    ...shared(project, idOf),
    name_en: project.nameEn,
    phase: inTerms('phase', project.status),
    phase_label: project.stage,
    program_id: project.program === null ? null : idOf('program', project.program),
    customer: project.customer,
    start_on: started ?? project.blStart,
    finish_on: project.fcFinish,
    baseline_start_on: project.blStart,
    baseline_finish_on: project.blFinish,
    actual_start_on: started,
    budget_fen: fen(project.evm.bac),
    actual_cost_fen: fen(project.evm.ac),
    forecast_fen: fen(project.evm.eac_cpi),
    percent_complete: percent(project.evm.pctComplete),
    reported_health: healthOf[project.health.selfReported['overall'] ?? 'G'],
  };
};

const percent = (share: number): number => Math.round(share * 10_000) / 100;

export const closedProjectRow = (project: DemoClosedProject, idOf: IdOf): DemoRow => {
  const isTerminated = project.result.includes('终止');
  return {
    ...shared(project, idOf),
    phase: isTerminated ? 'terminated' : 'closed',
    phase_label: project.result,
    start_on: project.actualStart,
    finish_on: project.actualFinish,
    baseline_start_on: project.plannedStart,
    baseline_finish_on: project.plannedFinish,
    actual_start_on: project.actualStart,
    actual_finish_on: project.actualFinish,
    budget_fen: fenOfWan(project.bacWan),
    actual_cost_fen: fenOfWan(project.acWan),
    forecast_fen: fenOfWan(project.acWan),
    percent_complete: isTerminated ? null : 100,
    closed_at: `${project.actualFinish}T18:00:00+08:00`,
  };
};

/** Who manages a project and who works on its tasks. */
export const memberRows = (project: DemoProject, set: DemoSet, idOf: IdOf): DemoRow[] => {
  const shares = new Map<string, number>();
  for (const { assignments = [] } of project.wbs)
    for (const { res, units } of assignments) shares.set(res, Math.max(shares.get(res) ?? 0, units));
  return set.people
    .filter(({ id }) => shares.has(id) || id === project.pm)
    .map(({ id, post }) => ({
      id: idOf('member', `${project.id} ${id}`),
      project_id: idOf('project', project.id),
      person_id: idOf('person', id),
      role: id === project.pm ? '项目经理' : memberRoleOf(post),
      share: shares.has(id) ? Math.round((shares.get(id) ?? 0) * 100) : null,
      from_on: project.blStart,
    }));
};

export const milestoneRows = ({ id: project, milestones }: DemoProject, idOf: IdOf): DemoRow[] =>
  milestones.map(({ code, name, blDate, actDate, fcDate, key }) => ({
    id: idOf('milestone', `${project} ${code}`),
    project_id: idOf('project', project),
    code,
    name,
    baseline_on: blDate,
    forecast_on: fcDate,
    actual_on: actDate,
    is_key: key,
  }));

/** The figures at the end of each month that has passed; what the health rules need stands with the last. */
export const measureRows = (project: DemoProject, set: DemoSet, idOf: IdOf): DemoRow[] => {
  const past = project.evmMonthly.flatMap(({ month, pv, ev, ac }) =>
    ev === undefined || ac === undefined ? [] : [{ month, pv, ev, ac }],
  );
  return past.map(({ month, pv, ev, ac }, index) => {
    const history = project.evmHistory.find(({ date }) => date.startsWith(month));
    const isLast = index === past.length - 1;
    return {
      id: idOf('measure', `${project.id} ${month}`),
      project_id: idOf('project', project.id),
      period: month,
      as_of: lastDayOf(month),
      bac_fen: fen(project.evm.bac),
      pv_fen: fen(pv),
      ev_fen: fen(ev),
      ac_fen: fen(ac),
      eac_fen: isLast ? fen(project.evm.eac_cpi) : null,
      percent_complete: history ? percent(history.pctComplete) : null,
      reported_percent: isLast ? percent(project.evm.reportedPct) : null,
      spi_t: history?.spit ?? null,
      facts: isLast ? factsOf(project, set) : {},
      self_health: isLast ? coloursOf(project.health.selfReported) : reported(project, set, month),
      source: '演示数据',
    };
  });
};

const lastDayOf = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return isoOfDay((number === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, number + 1, 1)) - 1);
};

const coloursOf = (colours: DemoProject['health']['selfReported']) =>
  Object.fromEntries(Object.entries(colours).map(([dimension, colour]) => [dimension, healthOf[colour]]));

const reported = ({ id }: DemoProject, { statusReports }: DemoSet, month: string) => {
  const report = statusReports.find(({ project, date }) => project === id && date.startsWith(month));
  return report ? { overall: healthOf[report.selfOverall] } : {};
};

export const riskRows = ({ risks }: DemoSet, idOf: IdOf): DemoRow[] =>
  risks.map((risk) => ({
    id: idOf('risk', `${risk.project} ${risk.id}`),
    project_id: idOf('project', risk.project),
    code: risk.id,
    title: risk.title,
    kind: inTerms('riskKind', risk.kind),
    category: risk.category,
    probability: risk.p,
    impact: risk.i,
    probability_percent: risk.probabilityPct,
    cost_impact_fen: Math.round(risk.costImpactWan * 1_000_000),
    schedule_impact_days: risk.scheduleImpactDays,
    residual_probability_percent: risk.residualProbabilityPct,
    strategy: risk.strategy,
    response: risk.response,
    owner_id: idOf('person', risk.owner),
    status: inTerms('riskStatus', risk.status),
    trend: inTerms('trend', risk.trend),
  }));

export const issueRows = ({ issues }: DemoSet, idOf: IdOf): DemoRow[] =>
  issues.map((issue) => ({
    id: idOf('issue', `${issue.project} ${issue.id}`),
    project_id: idOf('project', issue.project),
    code: issue.id,
    title: issue.title,
    priority: inTerms('priority', issue.priority),
    owner_id: idOf('person', issue.owner),
    status: inTerms('issueStatus', issue.status),
    raised_on: issue.raised,
    due_on: issue.due,
  }));
