import type { MipModel, SparseRows } from './model.ts';

/** How a model is to be solved. */
export interface SolveTask {
  /** Processor seconds after which the solver stops with what it has. */
  readonly seconds: number;
  /** Stops once bound and value differ by no more than this share of the value; 0 goes on to the proof. */
  readonly gap?: number;
  /** A value for each variable to start from. */
  readonly start?: Float64Array | null;
  /** Solves the relaxation: no variable need be whole; the answer then has duals. */
  readonly relaxed?: true;
  /** Nodes of the search tree after which it stops; unlimited when left out. */
  readonly nodes?: number;
}

export interface SolveAnswer {
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  /** The best point found, whole where it must be to the solver's tolerance; null when none was found. */
  readonly point: Float64Array | null;
  /** No point can be worth more; Infinity when nothing is proven, -Infinity when there is no point. */
  readonly bound: number;
  /** Of a relaxation: what one more unit of each row's bound is worth. */
  readonly rowDuals: Float64Array | null;
  /** Of a relaxation: what the objective changes by per unit of each variable. */
  readonly reducedCosts: Float64Array | null;
}

/** A model the solver keeps, so that it can be changed and solved again from where it stood. */
export interface OpenModel {
  solve(task: SolveTask): SolveAnswer;
  setVariable(variable: number, lower: number, upper: number): void;
  setRow(row: number, lower: number, upper: number): void;
  setObjective(objective: Float64Array): void;
  addRows(rows: SparseRows): void;
  close(): void;
}

/**
 * A solver of mixed-integer models, given to the engine by whoever calls it: on the server and in the
 * browser HiGHS. It answers at once (the caller runs it in a thread of its own where that matters) and
 * is the engine's only measure of effort, so that the engine itself asks no clock.
 */
export interface Solver {
  open(model: MipModel): OpenModel;
  /** Processor seconds since the solver was made, its own and the engine's. */
  spentSeconds(): number;
}
