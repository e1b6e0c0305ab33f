import type { LevellingProblem } from '../../levelling/problem.ts';

/** One project of a set of test problems. */
export interface ProblemInstance {
  readonly name: string;
  readonly problem: LevellingProblem;
  /** Shortest makespan known to somebody; null where the file says nothing. */
  readonly best: number | null;
}

export type ReadProblems =
  | { readonly status: 'read'; readonly instances: readonly ProblemInstance[] }
  | { readonly status: 'unreadable'; readonly rule: string; readonly at: string; readonly message: string };

/** Figures by activity, numbered as the file numbers them. */
export interface PlainProject {
  /** Number of the first activity. */
  readonly first: number;
  readonly capacity: readonly number[];
  readonly duration: readonly number[];
  readonly demand: readonly (readonly number[])[];
  readonly successors: readonly (readonly number[])[];
}

/** The levelling problem of a project given in plain figures; resources are R1, R2 and so on. */
export function plainProblem(project: PlainProject): LevellingProblem {
  const idOf = (index: number): string => String(index + project.first);
  return {
    resources: project.capacity.map((capacity, index) => ({ id: `R${index + 1}`, capacity })),
    activities: project.duration.map((duration, index) => ({
      id: idOf(index),
      duration,
      demand: project.demand[index] ?? [],
    })),
    links: project.successors.flatMap((list, index) =>
      list.map((successor) => ({ from: idOf(index), to: String(successor) })),
    ),
  };
}
