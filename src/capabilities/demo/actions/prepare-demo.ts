import { newId } from '#platform/ids.ts';
import type { SearchEntry } from '#platform/search.ts';
import { planCalendarOf } from '../../calendars/rules/days.ts';
import { ordinaryShifts } from '../../calendars/rules/week.ts';
import { calculated } from '../../schedule/actions/calculate.ts';
import { readDemoSet, type DemoSet } from '../data/data-set.ts';
import { idsOf, type DemoImage, type DemoPlan, type IdOf } from '../data/image.ts';
import {
  accountRows,
  calendarCode,
  calendarRows,
  grantRows,
  personRows,
  unitRows,
  weekOf,
} from '../data/people-rows.ts';
import { planOfProject, type PlanGround } from '../data/plan-of-project.ts';
import {
  closedProjectRow,
  issueRows,
  measureRows,
  memberRows,
  milestoneRows,
  programRows,
  projectRow,
  riskRows,
} from '../data/project-rows.ts';
import { proposalEntries, proposalTables } from '../data/proposal-rows.ts';
import { strategyEntries, strategyTables } from '../data/strategy-rows.ts';
import { readDemoApprovals } from '../data/pmo-set.ts';
import { pmoTables } from '../data/pmo-tables.ts';
import { readDemoProposals } from '../data/proposal-set.ts';

export interface Preparation {
  readonly now: Date;
  /** Hash of a password for every account; null = nobody can sign in until one is given. */
  readonly passwordHash: string | null;
  /** Told after each plan; may throw to stop. */
  readonly progress: (share: number, message: string) => Promise<void>;
}

/** Reads the demonstration enterprise and schedules its plans; nothing is written yet. */
export const prepareDemo = async ({ now, passwordHash, progress }: Preparation): Promise<DemoImage> => {
  const set = readDemoSet();
  const idOf = idsOf(newId);
  const { calendar, calendar_day } = calendarRows(set, idOf);
  const plans = await schedulePlans(set, idOf, progress);
  const proposals = { set, given: readDemoProposals(), idOf };
  return {
    rows: {
      calendar,
      calendar_day,
      org_unit: unitRows(set, idOf),
      person: personRows(set, idOf),
      ...accountRows(set, idOf, { hash: passwordHash, at: now.toISOString() }),
      role_grant: grantRows(set, idOf),
      program: programRows(set, idOf),
      project: [
        ...set.projects.map((project) => projectRow(project, idOf)),
        ...set.closedProjects.map((project) => closedProjectRow(project, idOf)),
      ],
      project_member: set.projects.flatMap((project) => memberRows(project, set, idOf)),
      milestone: set.projects.flatMap((project) => milestoneRows(project, idOf)),
      project_measure: set.projects.flatMap((project) => measureRows(project, set, idOf)),
      risk: riskRows(set, idOf),
      issue: issueRows(set, idOf),
      ...proposalTables(proposals),
      ...strategyTables({ ...proposals.given, idOf }),
      ...pmoTables(proposals),
    },
    plans,
    search: [
      ...searchEntries(set, idOf),
      ...proposalEntries(proposals),
      ...strategyEntries(proposals.given.strategy, idOf),
    ],
    people: new Map(set.people.map(({ id }) => [id, idOf('person', id)])),
    idOf,
    approvals: readDemoApprovals(),
  };
};

const schedulePlans = async (
  set: DemoSet,
  idOf: IdOf,
  progress: Preparation['progress'],
): Promise<DemoPlan[]> => {
  const ground = groundOf(set);
  const plans: DemoPlan[] = [];
  for (const [index, project] of set.projects.entries()) {
    await progress(index / set.projects.length, project.name);
    const plan = planOfProject(project, ground);
    plans.push({ projectId: idOf('project', project.id), plan, schedule: calculated(plan) });
  }
  return plans;
};

const groundOf = (set: DemoSet): PlanGround => {
  const week = weekOf(set);
  const off = set.calendar.holidays.map(({ date, name }) => ({ on_date: date, kind: 'off' as const, name }));
  const work = set.calendar.makeupWorkdays.map((date) => ({
    on_date: date,
    kind: 'work' as const,
    name: '调休上班',
  }));
  return {
    calendar: planCalendarOf({
      calendar: { code: calendarCode, name: set.calendar.name, week },
      days: [...off, ...work],
      base: null,
      shifts: ordinaryShifts(week),
    }),
    dataDate: set.meta.dataDate,
    people: new Map(set.people.map((person) => [person.id, person])),
    placeholders: new Map(set.roleRates.map((rate) => [rate.placeholder, rate])),
  };
};

/** The same entries as these records would have been given one by one. */
const searchEntries = (set: DemoSet, idOf: IdOf): SearchEntry[] => [
  ...[...set.projects, ...set.closedProjects].map((project) => {
    const id = idOf('project', project.id);
    const text = 'nameEn' in project ? [project.nameEn, project.customer ?? ''].join(' ') : '';
    return {
      subjectType: 'project',
      subjectId: id,
      projectId: id,
      title: project.name,
      subtitle: project.code,
      text,
    };
  }),
  ...set.people.map(({ id, name, post }) => ({
    subjectType: 'person',
    subjectId: idOf('person', id),
    title: name,
    subtitle: post,
    text: id,
  })),
  ...(['risk', 'issue'] as const).flatMap((kind) =>
    (kind === 'risk' ? set.risks : set.issues).map(({ id, project, title }) => ({
      subjectType: kind,
      subjectId: idOf(kind, `${project} ${id}`),
      projectId: idOf('project', project),
      title,
      subtitle: id,
    })),
  ),
];
