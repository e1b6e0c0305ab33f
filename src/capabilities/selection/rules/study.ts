import type { Entry } from '#engine/portfolio/entry.ts';
import type { FrontierPoint } from '#engine/portfolio/frontier.ts';
import type { Candidate, SelectionProblem } from '#engine/portfolio/problem.ts';
import type { Selection } from '#engine/portfolio/select.ts';
import { monthOf } from '../../scoring/rules/rounds.ts';
import type { StudyAnswer, StudyQuestion } from '../schema/final.ts';
import type { Capacity } from './capacity.ts';

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
  /** First days of the months its periods are; empty where people do not count. */
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
  const amounts = [question.budgetFen, ...studied.map(({ costFen }) => costFen)];
  const unitFen = units.find((unit) => amounts.every((amount) => amount % unit === 0)) ?? 1;
  const months = question.withCapacity ? monthsOf(studied, question.mostShift) : [];
  const all = studied.reduce((sum, { costFen }) => sum + costFen, 0) / unitFen;
  const known = new Set(studied.map(({ id }) => id));
  return {
    problem: {
      candidates: studied.map((one) => candidateOf(one, { known, months, unitFen, question })),
      budget: Array.from({ length: Math.max(1, months.length) }, () => all),
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
    cost: [one.costFen / unitFen],
    mandatory: one.isMandatory,
    // What it needs was screened out.
    excluded: requires.some((id) => !known.has(id)) && !one.isMandatory,
    requires: requires.filter((id) => known.has(id)),
    excludes: related('excludes').filter((id) => known.has(id)),
    ...(one.category === null ? {} : { category: one.category }),
    ...(months.length === 0
      ? {}
      : {
          demand: demandOf(one),
          starts: Array.from({ length: question.mostShift + 1 }, (_, later) => start + later),
        }),
  };
};

const demandOf = ({ demand }: Studied): Record<string, number[]> => {
  const length = Math.max(0, ...demand.map(({ month }) => month + 1));
  const byRole: Record<string, number[]> = {};
  for (const { role, month, people } of demand) {
    const own = (byRole[role] ??= Array.from({ length }, () => 0));
    own[month] = (own[month] ?? 0) + people;
  }
  return byRole;
};

const monthsOf = (studied: readonly Studied[], mostShift: number): readonly string[] => {
  const starts = studied.flatMap(({ startsOn, shiftMonths }) =>
    startsOn === null ? [] : [monthOf(startsOn, shiftMonths)],
  );
  const ends = studied.flatMap(({ startsOn, shiftMonths, demand }) =>
    startsOn === null
      ? []
      : [monthOf(startsOn, shiftMonths + mostShift + Math.max(0, ...demand.map(({ month }) => month)))],
  );
  const [first = '', last = ''] = [starts.toSorted()[0], ends.toSorted().at(-1)];
  const months: string[] = [];
  for (let month = first; month !== '' && month <= last; month = monthOf(month, 1)) months.push(month);
  return months;
};

/** Where nobody said how many there are, as many as are asked for. */
const capacityOf = (
  studied: readonly Studied[],
  months: readonly string[],
  capacities: readonly Capacity[],
): Record<string, number[]> => {
  const roles = new Set(studied.flatMap(({ demand }) => demand.map(({ role }) => role)));
  const enough = studied.reduce(
    (sum, { demand }) => sum + demand.reduce((own, { people }) => own + people, 0),
    1,
  );
  return Object.fromEntries(
    [...roles].map((role) => [
      role,
      months.map(
        (month) => capacities.find((one) => one.role === role && one.month === month)?.people ?? enough,
      ),
    ]),
  );
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
  const costOf = new Map(problem.candidates.map(({ id, cost }) => [id, (cost[0] ?? 0) * unitFen]));
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
    frontier: frontier.map(({ cost, value, bound, selected }) => ({
      costFen: cost * unitFen,
      value,
      bound,
      titles: selected.map(({ id }) => title(id)),
    })),
  };
};

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
        month: kind === 'capacity' ? (months[period] ?? null) : null,
        more: kind === 'capacity' ? Math.round(more * 100) / 100 : Math.round(more * unitFen),
      })) ?? null,
  };
};

/** `capacity.架构师[2]` → `架构师 2026-06`; `<id>.mandatory` → the title. */
const inWords = (at: string, title: (id: string) => string, months: readonly string[]): string => {
  const limit = /^capacity\.(.+)\[(\d+)\]$/.exec(at);
  if (limit) return `${limit[1]} ${(months[Number(limit[2])] ?? '').slice(0, 7)}`.trim();
  if (at === 'totalBudget' || at.startsWith('budget[')) return '';
  const mix = /^mix\.(.+)\.(min|max)$/.exec(at);
  if (mix) return `${mix[1]}`;
  return title(at.replace(/\.\w+$/, ''));
};
