import { expectedNpv, investment, type InvestmentFigure, type InvestmentMeasures } from './investment.ts';

/** Costs and benefits of one year, both ≥ 0 by themselves; year 0 is the approval and is not discounted. */
export interface CaseYear {
  readonly year: number;
  readonly cost: number;
  readonly benefit: number;
}

export interface CaseGiven {
  readonly years: readonly CaseYear[];
  /** Discount rate a year, 0.1 = 10 %. */
  readonly rate: number;
  /** Chances of success, 0–1; null where nobody has judged them. */
  readonly technical: number | null;
  readonly commercial: number | null;
}

/** What changes when one thing turns out worse (or better) and all else stays. */
export interface CaseScenario {
  readonly id: 'cost-up' | 'cost-down' | 'benefit-down' | 'benefit-up' | 'late';
  readonly npv: number;
}

export interface BusinessCase {
  readonly status: 'complete';
  readonly cost: number;
  readonly benefit: number;
  /** Benefit − cost by year, year 0 first. */
  readonly flow: readonly number[];
  /** Running sum of the flow. */
  readonly cumulated: readonly number[];
  readonly measures: InvestmentMeasures;
  /** Net present value weighted with the chances of success; null without them. */
  readonly expectedNpv: number | null;
  readonly scenarios: readonly CaseScenario[];
  /** Factor on all costs at which the net present value is 0; null without costs. */
  readonly breakEvenCost: number | null;
  /** The same on all benefits; null without benefits. */
  readonly breakEvenBenefit: number | null;
}

export type CaseResult =
  | BusinessCase
  | { readonly status: 'empty' }
  /** Years within the span that nobody gave figures for. */
  | { readonly status: 'missing-years'; readonly years: readonly number[] }
  | { readonly status: 'repeated-years'; readonly years: readonly number[] };

const SWING = 0.2;
const LATE_YEARS = 0.5;

/**
 * The business case of costs and benefits by year. The years must run from 0 without a gap: a year left out
 * is not taken for nothing. The return on investment is (Σ benefits − Σ costs) ÷ Σ costs of the gross sums.
 */
export function businessCase(given: CaseGiven): CaseResult {
  const years = given.years.toSorted((a, b) => a.year - b.year);
  if (years.length === 0) return { status: 'empty' };
  const repeated = years.filter(({ year }, index) => year === years[index - 1]?.year);
  if (repeated.length > 0) return { status: 'repeated-years', years: unique(repeated) };
  const missing = gaps(years);
  if (missing.length > 0) return { status: 'missing-years', years: missing };
  return complete(given, years);
}

const unique = (years: readonly CaseYear[]): number[] => [...new Set(years.map(({ year }) => year))];

function gaps(years: readonly CaseYear[]): number[] {
  const known = new Set(years.map(({ year }) => year));
  const last = years.at(-1)?.year ?? 0;
  return Array.from({ length: last + 1 }, (_, year) => year).filter((year) => !known.has(year));
}

function complete(given: CaseGiven, years: readonly CaseYear[]): BusinessCase {
  const { rate, technical, commercial } = given;
  const flow = years.map(({ cost, benefit }) => benefit - cost);
  const cost = total(years.map((one) => one.cost));
  const benefit = total(years.map((one) => one.benefit));
  const presentCost = present(
    years.map((one) => one.cost),
    rate,
  );
  const presentBenefit = present(
    years.map((one) => one.benefit),
    rate,
  );
  return {
    status: 'complete',
    cost,
    benefit,
    flow,
    cumulated: flow.map((_, year) => total(flow.slice(0, year + 1))),
    measures: { ...investment({ flow, rate }), roi: grossReturn(cost, benefit) },
    expectedNpv:
      technical === null || commercial === null
        ? null
        : expectedNpv({ flow, rate }, { technical, commercial }),
    scenarios: scenariosOf(years, rate),
    breakEvenCost: presentCost > 0 ? presentBenefit / presentCost : null,
    breakEvenBenefit: presentBenefit > 0 ? presentCost / presentBenefit : null,
  };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const present = (values: readonly number[], rate: number): number =>
  total(values.map((value, year) => value / (1 + rate) ** year));

const grossReturn = (cost: number, benefit: number): InvestmentFigure =>
  cost > 0 ? { value: (benefit - cost) / cost } : { missing: 'investment.no-outlay' };

/** One thing at a time: costs and benefits ±20 %, and all benefits half a year late. */
function scenariosOf(years: readonly CaseYear[], rate: number): readonly CaseScenario[] {
  const cost = present(
    years.map((one) => one.cost),
    rate,
  );
  const benefit = present(
    years.map((one) => one.benefit),
    rate,
  );
  return [
    { id: 'cost-up', npv: benefit - cost * (1 + SWING) },
    { id: 'cost-down', npv: benefit - cost * (1 - SWING) },
    { id: 'benefit-up', npv: benefit * (1 + SWING) - cost },
    { id: 'benefit-down', npv: benefit * (1 - SWING) - cost },
    { id: 'late', npv: benefit / (1 + rate) ** LATE_YEARS - cost },
  ];
}
