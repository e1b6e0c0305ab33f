import type { Pledge } from './formulation.ts';
import type { SelectionProblem } from './problem.ts';
import type { Run } from './run.ts';

/** One promise of the user's that takes part in a contradiction. */
export interface Conflict {
  readonly kind: Pledge['kind'];
  /** Where it stands in the problem, e.g. `budget[2]`, `P7.requires`. */
  readonly at: string;
  readonly message: string;
}

export interface FoundConflict {
  readonly conflict: readonly Conflict[];
  readonly irreducible: boolean;
}

/**
 * A set of the user's promises that cannot all be kept while any one fewer could, by divide and conquer over feasibility
 * tests (QuickXplain, Junker 2004): first on the relaxation, then on whole projects. Where the time is
 * over before a test is decided, its promise stays and the set is told to be no proven minimum.
 */
export const findConflict = (run: Run, seconds: number): FoundConflict => {
  const all = pledgesOf(run);
  const test = feasibilityTest(run, all, seconds);
  const relaxed = test.isFeasible(all, 'relaxed')
    ? all
    : irreducible(all, (some) => test.isFeasible(some, 'relaxed'));
  const conflict = irreducible(relaxed, (some) => test.isFeasible(some, 'whole'));
  return { conflict: conflict.map(({ pledge }) => told(pledge, run)), irreducible: test.wasDecided() };
};

interface Placed {
  readonly pledge: Pledge;
  /** Its row of the model; for an excluded candidate its number. */
  readonly row: number;
}

const pledgesOf = ({ formulation, instance }: Run): Placed[] => [
  ...formulation.pledges.flatMap((pledge, row) => (pledge === null ? [] : [{ pledge, row }])),
  ...instance.problem.candidates.flatMap(({ id, excluded }, row): Placed[] =>
    excluded ? [{ pledge: { kind: 'excluded', id }, row }] : [],
  ),
];

/** A minimal part of a list for which the test fails; the test fails for the whole list. */
const irreducible = <T>(list: readonly T[], isFeasible: (some: readonly T[]) => boolean): readonly T[] => {
  const reduce = (background: readonly T[], added: readonly T[], some: readonly T[]): readonly T[] => {
    if (added.length > 0 && !isFeasible(background)) return [];
    if (some.length <= 1) return some;
    const half = some.length >> 1;
    const [left, right] = [some.slice(0, half), some.slice(half)];
    const fromRight = reduce([...background, ...left], left, right);
    const fromLeft = reduce([...background, ...fromRight], fromRight, left);
    return [...fromLeft, ...fromRight];
  };
  return reduce([], [], list);
};

const feasibilityTest = (run: Run, all: readonly Placed[], seconds: number) => {
  const { open, formulation, instance, solver } = run;
  const { rows } = formulation.model;
  const begun = solver.spentSeconds();
  let isDecided = true;
  open.setObjective(new Float64Array(formulation.model.objective.length));
  const spare = ({ pledge, row }: Placed): void => {
    if (pledge.kind === 'excluded') setOptions(row, 1);
    else open.setRow(row, -Infinity, Infinity);
  };
  const demand = ({ pledge, row }: Placed): void => {
    if (pledge.kind === 'excluded') setOptions(row, 0);
    else open.setRow(row, rows.lower[row] ?? 0, rows.upper[row] ?? 0);
  };
  const setOptions = (candidate: number, upper: 0 | 1): void => {
    const end = instance.optionsAt[candidate + 1] ?? 0;
    for (let option = instance.optionsAt[candidate] ?? 0; option < end; option++)
      open.setVariable(option, 0, upper);
  };
  return {
    wasDecided: () => isDecided,
    isFeasible: (some: readonly Placed[], kind: 'relaxed' | 'whole'): boolean => {
      const kept = new Set(some);
      for (const one of all) (kept.has(one) ? demand : spare)(one);
      const left = seconds - (solver.spentSeconds() - begun);
      const answer = open.solve({
        seconds: Math.max(left / 4, 0.05),
        ...(kind === 'relaxed' ? { relaxed: true } : {}),
      });
      if (answer.status === 'stopped' && answer.point === null) isDecided = false;
      return answer.status !== 'infeasible';
    },
  };
};

const told = (pledge: Pledge, { instance }: Run): Conflict => {
  const [at, zh, en] = wordsOf(pledge, instance.problem);
  return { kind: pledge.kind, at, message: `${zh} / ${en}` };
};

type Words = readonly [at: string, zh: string, en: string];

const wordsOf = (pledge: Pledge, problem: SelectionProblem): Words => {
  switch (pledge.kind) {
    case 'budget':
    case 'total-budget':
    case 'capacity':
      return limitWords(pledge, problem);
    case 'mix-min':
    case 'mix-max':
      return mixWords(pledge, problem);
    case 'mandatory':
      return [`${pledge.id}.mandatory`, `“${pledge.id}”为强制`, `"${pledge.id}" is mandatory`];
    case 'excluded':
      return [`${pledge.id}.excluded`, `“${pledge.id}”已排除`, `"${pledge.id}" is excluded`];
    case 'requires':
    case 'excludes':
      return relationWords(pledge);
  }
};

type Of<K extends Pledge['kind']> = Extract<Pledge, { kind: K }>;

const limitWords = (
  pledge: Of<'budget'> | Of<'total-budget'> | Of<'capacity'>,
  { budget, totalBudget, capacity }: SelectionProblem,
): Words => {
  if (pledge.kind === 'total-budget')
    return ['totalBudget', `总预算 ${totalBudget}`, `the total budget of ${totalBudget}`];
  const { period } = pledge;
  if (pledge.kind === 'budget') {
    const limit = budget[period];
    return [
      `budget[${period}]`,
      `时段 ${period} 的预算 ${limit}`,
      `the budget of ${limit} in period ${period}`,
    ];
  }
  const limit = capacity[pledge.role]?.[period];
  return [
    `capacity.${pledge.role}[${period}]`,
    `时段 ${period} 角色“${pledge.role}”的容量 ${limit}`,
    `the capacity of ${limit} of "${pledge.role}" in period ${period}`,
  ];
};

const mixWords = ({ kind, category }: Of<'mix-min' | 'mix-max'>, { mix }: SelectionProblem): Words => {
  const side = kind === 'mix-min' ? 'min' : 'max';
  const bound = mix?.[category]?.[side];
  return [
    `mix.${category}.${side}`,
    `类别“${category}”的${side === 'min' ? '下限' : '上限'} ${bound}`,
    `the ${side} ${bound} of category "${category}"`,
  ];
};

const relationWords = ({ kind, id, other }: Of<'requires' | 'excludes'>): Words =>
  kind === 'requires'
    ? [`${id}.requires`, `“${id}”依赖“${other}”`, `"${id}" requires "${other}"`]
    : [`${id}.excludes`, `“${id}”与“${other}”互斥`, `"${id}" excludes "${other}"`];
