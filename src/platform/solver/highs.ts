import loadHighs, { type Highs, type HighsConstants, type Model } from 'highs';
import type { MipModel, SparseRows } from '#engine/mip/model.ts';
import type { OpenModel, SolveAnswer, SolveTask, Solver } from '#engine/mip/solver.ts';

// A wait for the processor must not end a run early, a processor that never comes must.
const mostWallPerCpu = 10;
// Tighter than what our verifier forgives, so that it accepts what the solver found.
const tolerance = 1e-9;

/**
 * HiGHS as the engine's solver. Its own time limit is wall time, so it is stopped by its callbacks when this
 * thread has used the processor seconds it was given. V8 compiles HiGHS in the background meanwhile, once
 * for about a second of another core: that is not counted.
 */
export const loadSolver = async (): Promise<Solver> => {
  const started = process.threadCpuUsage();
  const spentSeconds = (): number => {
    const { user, system } = process.threadCpuUsage(started);
    return (user + system) / 1e6;
  };
  const highs = await loadHighs();
  return { spentSeconds, open: (model) => openModel(highs, model, spentSeconds) };
};

const openModel = (highs: Highs, model: MipModel, spentSeconds: () => number): OpenModel => {
  const columns = model.objective.length;
  const kept = highs.createModel(dataOf(highs, model));
  kept.options.set({
    output_flag: false,
    primal_feasibility_tolerance: tolerance,
    mip_feasibility_tolerance: tolerance,
    mip_abs_gap: 1e-9,
  });
  const all = { kind: 'range', from: 0, to: columns - 1 } as const;
  return {
    solve: (task) => solve({ highs, kept, spentSeconds }, task),
    setVariable: (variable, lower, upper) => void kept.changeColBounds(variable, lower, upper),
    setRow: (row, lower, upper) => void kept.changeRowBounds(row, lower, upper),
    setObjective: (objective) => void kept.changeColsCost(all, objective),
    addRows: (rows) => void kept.addRows(rowData(columns, rows)),
    close: () => kept.dispose(),
  };
};

const dataOf = (highs: Highs, { objective, lower, upper, whole, rows }: MipModel) => ({
  numCols: objective.length,
  numRows: rows.lower.length,
  sense: highs.constants.objectiveSense.maximize,
  colCost: objective,
  colLower: lower,
  colUpper: upper,
  rowLower: rows.lower,
  rowUpper: rows.upper,
  matrix: {
    format: 'csr' as const,
    numRows: rows.lower.length,
    numCols: objective.length,
    starts: rows.at,
    indices: rows.column,
    values: rows.value,
  },
  integrality: Int32Array.from(whole),
});

const rowData = (columns: number, { at, column, value, lower, upper }: SparseRows) => ({
  lower,
  upper,
  matrix: {
    format: 'csr' as const,
    numRows: lower.length,
    numCols: columns,
    starts: at,
    indices: column,
    values: value,
  },
});

interface Kept {
  readonly highs: Highs;
  readonly kept: Model;
  readonly spentSeconds: () => number;
}

const solve = ({ highs, kept, spentSeconds }: Kept, task: SolveTask): SolveAnswer => {
  const { callbackType } = highs.constants;
  const end = spentSeconds() + task.seconds;
  const stopInTime = (event: { interrupt(): void }): undefined => {
    if (spentSeconds() >= end) event.interrupt();
  };
  kept.options.set({
    solve_relaxation: task.relaxed === true,
    mip_rel_gap: task.gap ?? 0,
    mip_max_nodes: task.nodes ?? 2 ** 31 - 1,
    // The limit counts from the making of the model.
    time_limit: kept.getRunTime() + Math.max(1, task.seconds * mostWallPerCpu),
  });
  if (task.start) kept.setSolution({ colValue: task.start });
  kept.run({
    [callbackType.simplexInterrupt]: stopInTime,
    [callbackType.ipmInterrupt]: stopInTime,
    [callbackType.mipInterrupt]: stopInTime,
  });
  return task.relaxed ? relaxedAnswer(highs, kept) : wholeAnswer(highs, kept);
};

const feasiblePoint = 2;

/** Every variable of our models is bounded, so "unbounded or infeasible" can only be the latter. */
const isInfeasible = ({ modelStatus }: HighsConstants, status: number): boolean =>
  status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible;

const relaxedAnswer = ({ constants }: Highs, kept: Model): SolveAnswer => {
  const status = kept.getModelStatus();
  if (status !== constants.modelStatus.optimal)
    return noAnswer(isInfeasible(constants, status) ? 'infeasible' : null);
  const { colValue, colDual, rowDual } = kept.getSolution();
  return {
    status: 'optimal',
    point: colValue,
    bound: kept.getObjectiveValue(),
    rowDuals: rowDual,
    reducedCosts: colDual,
  };
};

const wholeAnswer = ({ constants }: Highs, kept: Model): SolveAnswer => {
  const status = kept.getModelStatus();
  if (isInfeasible(constants, status)) return noAnswer('infeasible');
  const hasPoint = kept.info.get('primal_solution_status') === feasiblePoint;
  return {
    status: status === constants.modelStatus.optimal ? 'optimal' : 'stopped',
    point: hasPoint ? kept.getSolution().colValue : null,
    bound: provenBound(kept),
    rowDuals: null,
    reducedCosts: null,
  };
};

/** HiGHS speaks of a bound it does not have as an infinity of either sign. */
const provenBound = (kept: Model): number => {
  const bound = Number(kept.info.get('mip_dual_bound'));
  return Number.isFinite(bound) ? bound : Infinity;
};

const noAnswer = (proven: 'infeasible' | null): SolveAnswer => ({
  status: proven ?? 'stopped',
  point: null,
  bound: proven === null ? Infinity : -Infinity,
  rowDuals: null,
  reducedCosts: null,
});
