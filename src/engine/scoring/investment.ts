/** Why a measure of an investment cannot be told; public rule ids with texts in both languages. */
export type InvestmentMissing =
  | 'investment.no-flow'
  | 'investment.no-return'
  | 'investment.no-outlay'
  | 'investment.not-recovered'
  | 'investment.rate';

/** A number, or the reason why there is none. */
export type InvestmentFigure = { readonly value: number } | { readonly missing: InvestmentMissing };

export interface Investment {
  /** Net flow at the moment of approval (not discounted) and at the end of each year after; any unit of money. */
  readonly flow: readonly number[];
  /** Discount rate a year, 0.1 = 10 %; > −1. */
  readonly rate: number;
  /** Counts the flow of a year at its middle. */
  readonly midYear?: true;
}

export interface InvestmentMeasures {
  readonly npv: InvestmentFigure;
  readonly irr: InvestmentFigure;
  /** More than one change of sign: the internal rate of return may not be the only one; `mirr` is. */
  readonly irrAmbiguous: boolean;
  /** By the discount rate for both financing and reinvestment. */
  readonly mirr: InvestmentFigure;
  /** Present value of what comes after, per unit invested at the start. */
  readonly pi: InvestmentFigure;
  /** (Sum of benefits − sum of costs) ÷ sum of costs, not discounted, over the whole flow. */
  readonly roi: InvestmentFigure;
  /** Years. */
  readonly payback: InvestmentFigure;
  readonly discountedPayback: InvestmentFigure;
  /** The net present value as an equal sum for each year. */
  readonly annuity: InvestmentFigure;
}

/**
 * What an investment is worth, by the usual definitions (Brealey, Myers, Allen). Nothing is rounded.
 *
 * @example investment({ flow: [-100, 30, 40, 50, 20], rate: 0.1 }).payback // { value: 2.6 }
 */
export function investment(given: Investment): InvestmentMeasures {
  const { flow, rate } = given;
  if (!(rate > -1) || !Number.isFinite(rate)) return nothing('investment.rate');
  if (flow.length < 2 || !flow.every(Number.isFinite)) return nothing('investment.no-flow');
  const present = discounted(given);
  const npv = sum(present);
  const outlay = -(flow[0] ?? 0);
  const costs = -sum(flow.filter((value) => value < 0));
  const signs = signChanges(flow);
  return {
    npv: { value: npv },
    irr: signs === 0 ? { missing: 'investment.no-return' } : internalRate(given),
    irrAmbiguous: signs > 1,
    mirr: modifiedRate(given),
    pi: outlay > 0 ? { value: 1 + npv / outlay } : { missing: 'investment.no-outlay' },
    roi: costs > 0 ? { value: sum(flow) / costs } : { missing: 'investment.no-outlay' },
    payback: recovered(flow),
    discountedPayback: recovered(present),
    annuity: { value: npv * annuityFactor(rate, flow.length - 1) },
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function nothing(missing: InvestmentMissing): InvestmentMeasures {
  const none = { missing };
  return {
    npv: none,
    irr: none,
    irrAmbiguous: false,
    mirr: none,
    pi: none,
    roi: none,
    payback: none,
    discountedPayback: none,
    annuity: none,
  };
}

function discounted({ flow, rate, midYear }: Investment): readonly number[] {
  const shift = midYear ? 0.5 : 0;
  return flow.map((value, year) => (year === 0 ? value : value / (1 + rate) ** (year - shift)));
}

function signChanges(flow: readonly number[]): number {
  const signs = flow.filter((value) => value !== 0).map(Math.sign);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}

const LOWEST_RATE = -0.99;
const HIGHEST_RATE = 10;
const STEPS = 400;

/** By bisection between −99 % and 1,000 %; where there are several rates, the lowest is told. */
function internalRate(given: Investment): InvestmentFigure {
  const npvAt = (rate: number): number => sum(discounted({ ...given, rate }));
  let low = LOWEST_RATE;
  for (let step = 1; step <= STEPS; step++) {
    // Finer steps near zero, where rates of return lie.
    const high = LOWEST_RATE + (HIGHEST_RATE - LOWEST_RATE) * (step / STEPS) ** 2;
    if (npvAt(low) === 0) return { value: low };
    if (Math.sign(npvAt(low)) !== Math.sign(npvAt(high))) return { value: bisected(npvAt, low, high) };
    low = high;
  }
  return { missing: 'investment.no-return' };
}

function bisected(of: (rate: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const sign = Math.sign(of(low));
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (Math.sign(of(middle)) === sign) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function modifiedRate({ flow, rate }: Investment): InvestmentFigure {
  const years = flow.length - 1;
  const gains = sum(flow.map((value, year) => Math.max(0, value) * (1 + rate) ** (years - year)));
  const losses = -sum(flow.map((value, year) => Math.min(0, value) / (1 + rate) ** year));
  if (losses <= 0) return { missing: 'investment.no-outlay' };
  return { value: (gains / losses) ** (1 / years) - 1 };
}

/** When the running sum first reaches 0, within a year in proportion. */
function recovered(flow: readonly number[]): InvestmentFigure {
  let running = 0;
  for (const [year, value] of flow.entries()) {
    if (running + value >= 0) return { value: year === 0 ? 0 : year - 1 + Math.abs(running) / value };
    running += value;
  }
  return { missing: 'investment.not-recovered' };
}

const annuityFactor = (rate: number, years: number): number =>
  rate === 0 ? 1 / years : rate / (1 - (1 + rate) ** -years);

/**
 * Net present value weighted with the chance of success: the development is paid either way, the
 * gains come only if both the technology and the market turn out well.
 */
export function expectedNpv(
  given: Investment,
  { technical, commercial }: { readonly technical: number; readonly commercial: number },
): number {
  const [outlay = 0, ...gains] = discounted(given);
  return outlay + technical * commercial * sum(gains);
}
