import type { PlanCalendar } from '#engine/plan.ts';
import { newId } from '#platform/ids.ts';
import { sortKeyOf } from '#platform/search.ts';
import { dayOf, makePlan, type MadePlan } from './make-plan.ts';
import type { Member } from './people.ts';
import type { Draw } from './random.ts';
import { customers, dangers, responses, subjects, systems, undertakings } from './words.ts';

export interface Setting {
  readonly now: number;
  readonly calendar: PlanCalendar;
  readonly people: readonly [Member, ...Member[]];
  readonly programIds: readonly [string, ...string[]];
}

export interface MadeProject extends MadePlan {
  readonly row: ReturnType<typeof projectRow>;
  readonly team: readonly [Member, ...Member[]];
}

const wan = 1_000_000;

/** One project with its plan; `index` numbers it. */
export const makeProject = (
  draw: Draw,
  index: number,
  { tasks, ...setting }: Setting & { tasks: number },
): MadeProject => {
  const name = `${draw.one(customers)}${draw.one(systems)}${draw.one(undertakings)}项目`;
  const team: [Member, ...Member[]] = [
    draw.one(setting.people),
    ...Array.from({ length: 5 }, () => draw.one(setting.people)),
  ];
  const members = [...new Map(team.map((member) => [member.id, member])).values()];
  const start = setting.now - draw.whole(5, 300) * 1440;
  const made = makePlan(draw, {
    name,
    tasks,
    start: start - (start % 1440) + 540,
    now: setting.now,
    calendar: setting.calendar,
    team: [team[0].name, ...members.slice(1).map((member) => member.name)],
  });
  const row = projectRow(draw, {
    index,
    name,
    made,
    manager: team[0],
    programId: draw.one(setting.programIds),
  });
  return { ...made, row, team: [team[0], ...members.slice(1)] };
};

interface Facts {
  readonly index: number;
  readonly name: string;
  readonly made: MadePlan;
  readonly manager: Member;
  readonly programId: string;
}

const projectRow = (draw: Draw, { index, name, made: { plan, schedule }, manager, programId }: Facts) => {
  const budget = draw.whole(20, 900) * wan;
  const leaves = plan.tasks.filter(({ summary }) => !summary);
  const percent = leaves.reduce((sum, task) => sum + task.percentComplete, 0) / leaves.length;
  const finishes = plan.tasks.map(({ baselines }) => baselines[0]?.finish ?? 0);
  return {
    id: newId(),
    code: `P-${String(index + 1).padStart(5, '0')}`,
    name: `${name} ${index + 1}`,
    sort_key: sortKeyOf(`${name} ${index + 1}`),
    klass: draw.one(['A', 'B', 'C']),
    type: draw.one(['软件开发', '系统集成', '咨询']),
    phase:
      percent === 100 ? 'closed' : draw.one(['planning', 'executing', 'executing', 'executing', 'accepting']),
    unit_id: manager.unitId,
    program_id: programId,
    manager_id: manager.id,
    customer: draw.one(customers),
    priority: draw.whole(1, 100),
    start_on: dayOf(schedule.start),
    finish_on: dayOf(schedule.finish - 1),
    baseline_start_on: dayOf(schedule.start),
    baseline_finish_on: dayOf(Math.max(...finishes) - 1),
    budget_fen: budget,
    actual_cost_fen: Math.round((budget * percent * (0.9 + draw.share() * 0.3)) / 100),
    forecast_fen: Math.round(budget * (0.9 + draw.share() * 0.3)),
    percent_complete: Math.round(percent * 100) / 100,
    reported_health: draw.one(['green', 'green', 'amber', 'red']),
    kept_text: [],
  };
};

export const memberRows = ({ row, team }: MadeProject) =>
  team.map(({ id }, index) => ({
    id: newId(),
    project_id: row.id,
    person_id: id,
    role: index === 0 ? '项目经理' : '成员',
  }));

/** The plan's own milestones, at most eight of them, as the register follows them. */
export const milestoneRows = ({ row, plan, schedule }: MadeProject) =>
  plan.tasks
    .flatMap((task, index) => (task.milestone ? [{ task, at: schedule.tasks[index] }] : []))
    .slice(0, 8)
    .map(({ task, at }) => ({
      id: newId(),
      project_id: row.id,
      code: task.wbs,
      name: task.name,
      baseline_on: dayOf((task.baselines[0]?.finish ?? 1) - 1),
      forecast_on: dayOf((at?.finish ?? 1) - 1),
      actual_on: task.actualFinish === null ? null : dayOf(task.actualFinish - 1),
    }));

const months = 6;

/** The same day some months before, at the latest the 28th: every month has one. */
const monthsBefore = (minute: number, back: number): number => {
  const day = new Date(minute * 60_000);
  const at = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - back, Math.min(day.getUTCDate(), 28));
  return at / 60_000;
};

export const measureRows = (draw: Draw, { row, schedule }: MadeProject, now: number) =>
  Array.from({ length: months }, (_, back) => {
    const asOf = monthsBefore(now, months - 1 - back);
    const planned = Math.max(0, Math.min(1, (asOf - schedule.start) / (schedule.finish - schedule.start)));
    const earned = planned * (0.8 + draw.share() * 0.25);
    return {
      id: newId(),
      project_id: row.id,
      period: dayOf(asOf).slice(0, 7),
      as_of: dayOf(asOf),
      bac_fen: row.budget_fen,
      pv_fen: Math.round(row.budget_fen * planned),
      ev_fen: Math.round(row.budget_fen * earned),
      ac_fen: Math.round(row.budget_fen * earned * (0.9 + draw.share() * 0.25)),
      percent_complete: Math.round(earned * 10_000) / 100,
      reported_percent: Math.round(planned * 10_000) / 100,
    };
  });

export const riskRows = (
  draw: Draw,
  { row, team }: MadeProject,
  { count, now }: { count: number; now: number },
) =>
  Array.from({ length: count }, (_, index) => ({
    id: newId(),
    project_id: row.id,
    code: `R${String(index + 1).padStart(3, '0')}`,
    title: `${draw.one(subjects)}：${draw.one(dangers)}`,
    category: draw.one(['技术', '进度', '成本', '资源', '外部']),
    probability: draw.whole(1, 5),
    impact: draw.whole(1, 5),
    probability_percent: draw.whole(1, 9) * 10,
    cost_impact_fen: draw.whole(1, 80) * wan,
    strategy: draw.one(['规避', '减轻', '转移', '接受']),
    response: draw.one(responses),
    owner_id: draw.one(team).id,
    status: draw.one(['open', 'open', 'watching', 'closed']),
    trend: draw.one(['up', 'flat', 'down']),
    raised_on: dayOf(now - draw.whole(10, 200) * 1440),
    due_on: dayOf(now + draw.whole(-40, 90) * 1440),
  }));
