import type { Entry } from '#engine/portfolio/entry.ts';
import type { FrontierPoint } from '#engine/portfolio/frontier.ts';
import type { Candidate, SelectionProblem } from '#engine/portfolio/problem.ts';
import type { Selection } from '#engine/portfolio/select.ts';
import { monthOf } from '../../scoring/rules/rounds.ts';
import type { StudyAnswer, StudyQuestion } from '../schema/final.ts';
import type { Capacity } from './capacity.ts';
import { capacityOf, costByMonth, demandOf, limitsOf, monthsOf } from './study-months.ts';

/** A shortlisted project as a study takes it. */
export interface Studied {
  readonly id: string;
  readonly title: string;
  readonly costFen: number;
  readonly value: number;
  readonly startsOn: string | null;
  readonly shiftMonths: number;
  readonly isMandatory: boolean;
  readonly category: string | null;
  readonly demand: readonly { readonly role: string; readonly month: number; readonly people: number }[];
  readonly relations: readonly { readonly otherId: string; readonly kind: 'requires' | 'excludes' }[];
}

/** A problem of the engine with what its numbers stand for. */
export interface StudyProblem {
  readonly problem: SelectionProblem;
  /** 分 in one unit of money of the problem. */
  readonly unitFen: number;
  /** First days of the months its periods are; empty where months do not count. */
  readonly months: readonly string[];
  readonly titles: Readonly<Record<string, string>>;
  readonly shifts: Readonly<Record<string, number>>;
}

const units = [1_000_000, 10_000, 100, 1];

/** The problem of choosing among them, in the largest unit of money in which all amounts are whole. */
export const studyProblem = (
  studied: readonly Studied[],
  question: StudyQuestion & { readonly budgetFen: number },
  capacities: readonly Capacity[],
): StudyProblem => {
  const limits = question.monthly ?? [];
  const amounts = [
    question.budgetFen,
    ...studied.map(({ costFen }) => costFen),
    ...limits.map(({ fen }) => fen),
  ];
  // What a month costs is a part of the whole: the largest unit would round it too much.
  const fine = limits.length > 0 ? units.slice(1) : units;
  const unitFen = fine.find((unit) => amounts.every((amount) => amount % unit === 0)) ?? 1;
  const months = isMonthly(question) ? monthsOf(studied, question.mostShift) : [];
  const all = studied.reduce((sum, { costFen }) => sum + costFen, 0) / unitFen;
  const known = new Set(studied.map(({ id }) => id));
  return {
    problem: {
      candidates: studied.map((one) => candidateOf(one, { known, months, unitFen, question })),
      budget: limitsOf(months, limits, { all, unitFen }),
      totalBudget: question.budgetFen / unitFen,
      capacity: question.withCapacity ? capacityOf(studied, months, capacities) : {},
      ...(question.mix ? { mix: mixOf(question.mix) } : {}),
    },
    unitFen,
    months,
    titles: Object.fromEntries(studied.map(({ id, title }) => [id, title])),
    shifts: Object.fromEntries(studied.map(({ id, shiftMonths }) => [id, shiftMonths])),
  };
};

/** Whether months count at all, so that each project needs one to start in. */
export const isMonthly = ({ withCapacity, monthly }: StudyQuestion): boolean =>
  withCapacity || (monthly ?? []).length > 0;

interface Frame {
  readonly known: ReadonlySet<string>;
  readonly months: readonly string[];
  readonly unitFen: number;
  readonly question: StudyQuestion;
}

const candidateOf = (one: Studied, { known, months, unitFen, question }: Frame): Candidate => {
  const related = (kind: 'requires' | 'excludes'): string[] =>
    one.relations.flatMap(({ otherId, kind: own }) => (own === kind ? [otherId] : []));
  const requires = related('requires');
  const start = one.startsOn === null ? 0 : months.indexOf(monthOf(one.startsOn, one.shiftMonths));
  return {
    id: one.id,
    value: one.value,
    cost: question.monthly?.length ? costByMonth(one.costFen / unitFen, one) : [one.costFen / unitFen],
    mandatory: one.isMandatory,
    // What it needs was screened out.
    excluded: requires.some((id) => !known.has(id)) && !one.isMandatory,
    requires: requires.filter((id) => known.has(id)),
    excludes: related('excludes').filter((id) => known.has(id)),
    ...(one.category === null ? {} : { category: one.category }),
    ...(months.length === 0
      ? {}
      : {
          ...(question.withCapacity ? { demand: demandOf(one) } : {}),
          starts: Array.from({ length: question.mostShift + 1 }, (_, later) => start + later),
        }),
  };
};

const mixOf = (mix: NonNullable<StudyQuestion['mix']>): NonNullable<SelectionProblem['mix']> =>
  Object.fromEntries(
    Object.entries(mix).map(([category, bound]) => [category, { ...bound, of: 'share' as const }]),
  );

export interface Solved {
  readonly selection: Selection;
  readonly entries: Readonly<Record<string, Entry>>;
  readonly frontier: readonly FrontierPoint[];
}

/** What the engine found, in the words and units of the round. */
export const studyAnswer = (
  { problem, unitFen, months, titles, shifts }: StudyProblem,
  { selection, entries, frontier }: Solved,
): StudyAnswer => {
  const title = (id: string): string => titles[id] ?? id;
  const startOf = new Map(problem.candidates.map(({ id, starts }) => [id, starts?.[0] ?? 0]));
  const isAnswered = selection.status === 'optimal' || selection.status === 'feasible';
  const why = isAnswered ? Object.entries(selection.why) : [];
  const entry = ([id, reason]: (typeof why)[number]) => ({
    id,
    title: title(id),
    because: reason.because,
    price: reason.price,
    leaves: reason.leaves.map(title),
    enters: reason.enters.map(title),
    needs: needsOf(entries[id], { unitFen, months }),
  });
  const costOf = new Map(
    problem.candidates.map(({ id, cost }) => [id, cost.reduce((sum, part) => sum + part, 0) * unitFen]),
  );
  return {
    status: selection.status,
    value: isAnswered ? selection.value : null,
    bound: 'bound' in selection ? selection.bound : null,
    gap: isAnswered ? selection.gap : null,
    costFen: selection.selected.reduce((sum, { id }) => sum + (costOf.get(id) ?? 0), 0),
    selected: selection.selected.map(({ id, start }) => ({
      id,
      title: title(id),
      startsOn: months[start] ?? null,
      shiftMonths: (shifts[id] ?? 0) + start - (startOf.get(id) ?? 0),
    })),
    chosen: why.filter(([, reason]) => reason.chosen).map(entry),
    left: why.filter(([, reason]) => !reason.chosen).map(entry),
    ...conflictOf(selection, (at) => inWords(at, title, months)),
    frontier: frontier.map((point) => frontierPoint(point, unitFen, title)),
  };
};

const frontierPoint = (
  { cost, value, bound, selected }: FrontierPoint,
  unitFen: number,
  title: (id: string) => string,
) => ({ costFen: cost * unitFen, value, bound, titles: selected.map(({ id }) => title(id)) });

const conflictOf = (
  selection: Selection,
  say: (at: string) => string,
): Pick<StudyAnswer, 'conflict' | 'isWhole'> =>
  selection.status === 'infeasible'
    ? {
        conflict: selection.conflict.map(({ kind, at }) => ({ kind, at: say(at) })),
        isWhole: selection.irreducible,
      }
    : { conflict: [], isWhole: true };

const needsOf = (
  entry: Entry | undefined,
  { unitFen, months }: Pick<StudyProblem, 'unitFen' | 'months'>,
): StudyAnswer['left'][number]['needs'] => {
  if (!entry) return null;
  return {
    value: entry.value,
    budgetFen: entry.budget === null ? null : Math.round(entry.budget * unitFen),
    limits:
      entry.limits?.map(({ kind, name, period, more }) => ({
        name: kind === 'capacity' ? name : '',
        month: kind === 'total-budget' ? null : (months[period] ?? null),
        more: kind === 'capacity' ? Math.round(more * 100) / 100 : Math.round(more * unitFen),
      })) ?? null,
  };
};

/** `capacity.架构师[2]` → `架构师 2026-06`; `<id>.mandatory` → the title. */
const inWords = (at: string, title: (id: string) => string, months: readonly string[]): string => {
  const limit = /^capacity\.(.+)\[(\d+)\]$/.exec(at);
  if (limit) return `${limit[1]} ${(months[Number(limit[2])] ?? '').slice(0, 7)}`.trim();
  const money = /^budget\[(\d+)\]$/.exec(at);
  if (money) return (months[Number(money[1])] ?? '').slice(0, 7);
  if (at === 'totalBudget') return '';
  const mix = /^mix\.(.+)\.(min|max)$/.exec(at);
  if (mix) return `${mix[1]}`;
  return title(at.replace(/\.\w+$/, ''));
};
