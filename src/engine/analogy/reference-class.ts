import { likeness } from './likeness.ts';

/** What a planned project is compared by; null where not known. */
export interface Candidate {
  readonly name: string;
  readonly projectType: string | null;
  readonly unitId: string | null;
  /** Estimate in 分. */
  readonly costFen: number | null;
}

/** A finished project with what it was to cost and what it did. */
export interface FinishedProject extends Candidate {
  readonly id: string;
  /** > 0. */
  readonly plannedCostFen: number;
  readonly actualCostFen: number;
  /** Working or calendar days, the same for both; null where not kept. */
  readonly plannedDays: number | null;
  readonly actualDays: number | null;
}

export interface SimilarProject {
  readonly id: string;
  /** 0–1, out of which name, type, size and unit each give their part. */
  readonly similarity: number;
  readonly parts: {
    readonly name: number;
    readonly type: number;
    readonly size: number;
    readonly unit: number;
  };
  /** 0.18 = 18 % more than planned. */
  readonly costOverrun: number;
  readonly daysOverrun: number | null;
}

export interface ReferenceClass {
  readonly similar: readonly SimilarProject[];
  /** Means over the similar projects; null without any that say it. */
  readonly meanCostOverrun: number | null;
  readonly meanDaysOverrun: number | null;
  readonly leastCostOverrun: number | null;
  readonly mostCostOverrun: number | null;
  /** The estimate with the mean overrun on top, whole 分; null without an estimate or without similar projects. */
  readonly suggestedFen: number | null;
}

const SHARES = { name: 0.5, type: 0.25, size: 0.15, unit: 0.1 };
/** A project below this has too little in common to learn from. */
const ENOUGH = 0.45;
/** However much the rest agrees, names that share nothing are of another kind of undertaking. */
const ENOUGH_NAME = 0.2;
const MOST = 10;

/**
 * The finished projects most like a planned one, and what they teach of its estimate (reference class
 * forecasting, Flyvbjerg 2006): the mean overrun of the class on top of the estimate.
 */
export function referenceClass(candidate: Candidate, finished: readonly FinishedProject[]): ReferenceClass {
  const similar = finished
    .filter(({ plannedCostFen }) => plannedCostFen > 0)
    .map((project) => compared(candidate, project))
    .filter(({ similarity, parts }) => similarity >= ENOUGH && parts.name >= ENOUGH_NAME)
    .toSorted((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
  const costs = similar.map(({ costOverrun }) => costOverrun);
  const meanCostOverrun = mean(costs);
  return {
    similar,
    meanCostOverrun,
    meanDaysOverrun: mean(similar.flatMap(({ daysOverrun }) => daysOverrun ?? [])),
    leastCostOverrun: costs.length > 0 ? Math.min(...costs) : null,
    mostCostOverrun: costs.length > 0 ? Math.max(...costs) : null,
    suggestedFen:
      candidate.costFen === null || meanCostOverrun === null
        ? null
        : Math.round(candidate.costFen * (1 + meanCostOverrun)),
  };
}

function compared(candidate: Candidate, project: FinishedProject): SimilarProject {
  const parts = {
    name: likeness(candidate.name, project.name),
    type: isSame(candidate.projectType, project.projectType) ? 1 : 0,
    size: nearness(candidate.costFen, project.plannedCostFen),
    unit: isSame(candidate.unitId, project.unitId) ? 1 : 0,
  };
  const { plannedDays, actualDays } = project;
  return {
    id: project.id,
    // Names rarely share more than half of their pairs, so half of them counts in full.
    similarity:
      SHARES.name * Math.min(1, 2 * parts.name) +
      SHARES.type * parts.type +
      SHARES.size * parts.size +
      SHARES.unit * parts.unit,
    parts,
    costOverrun: project.actualCostFen / project.plannedCostFen - 1,
    daysOverrun:
      plannedDays === null || actualDays === null || plannedDays <= 0 ? null : actualDays / plannedDays - 1,
  };
}

const isSame = (one: string | null, other: string | null): boolean => one !== null && one === other;

/** 1 for the same size, 0 from five times as large or small on; unknown sizes say nothing. */
function nearness(one: number | null, other: number): number {
  if (one === null || one <= 0) return 0;
  return Math.max(0, 1 - Math.abs(Math.log(one / other)) / Math.log(5));
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
