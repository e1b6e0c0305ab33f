import { combine, known, missing, ratio, type Figure } from './figure.ts';

/** What earned value is made of, in 分; null = not known, which is not 0. */
export interface EarnedValueInput {
  readonly bac: number | null;
  readonly pv: number | null;
  readonly ev: number | null;
  readonly ac: number | null;
  /** Estimate to complete from the bottom up, for EAC④. */
  readonly bottomUpEtc?: number | null;
  /** EV and AC gained over the last three periods, for EAC⑥. */
  readonly recent?: { readonly ev: number; readonly ac: number } | null;
}

export interface Estimates {
  /** ① BAC / CPI: the deviation goes on. */
  readonly typical: Figure;
  /** ② AC + (BAC − EV): the deviation was once. */
  readonly oneOff: Figure;
  /** ③ AC + (BAC − EV) / (CPI × SPI). */
  readonly combined: Figure;
  /** ④ AC + estimate from the bottom up. */
  readonly bottomUp: Figure;
  /** ⑤ AC + (BAC − EV) / (0.8 CPI + 0.2 SPI). */
  readonly weighted: Figure;
  /** ⑥ AC + (BAC − EV) / CPI of the last three periods. */
  readonly recent: Figure;
}

export type EstimateMethod = keyof Estimates;

export interface EarnedValue {
  readonly sv: Figure;
  readonly cv: Figure;
  /** SV ÷ PV and CV ÷ EV: the divisors differ. */
  readonly svShare: Figure;
  readonly cvShare: Figure;
  readonly spi: Figure;
  readonly cpi: Figure;
  readonly eac: Estimates;
  /** By the chosen estimate. */
  readonly etc: Figure;
  readonly vac: Figure;
  readonly vacShare: Figure;
  readonly tcpiBac: Figure;
  /** By the chosen estimate; equal to CPI, and so no news, where that is ①. */
  readonly tcpiEac: Figure;
  readonly complete: Figure;
  readonly spent: Figure;
}

interface Base {
  readonly bac: Figure;
  readonly pv: Figure;
  readonly ev: Figure;
  readonly ac: Figure;
}

/**
 * The measures of earned value management (ANSI/EIA-748 and PMI's practice standard). Money in 分,
 * indices and shares as plain ratios; nothing is rounded. `method` chooses the estimate by which
 * ETC, VAC and TCPI(EAC) are told, ① where left out.
 * `earnedValue({ bac: 1000, pv: 500, ev: 400, ac: 500 }).cpi` = `{ value: 0.8 }`.
 */
export function earnedValue(input: EarnedValueInput, method: EstimateMethod = 'typical'): EarnedValue {
  const base = baseOf(input);
  const { bac, pv, ev, ac } = base;
  const sv = combine(ev, pv, minus);
  const cv = combine(ev, ac, minus);
  const spi = ratio(ev, pv, 'evm.nothing-planned');
  const cpi = ratio(ev, ac, 'evm.nothing-spent');
  const eac = estimates(input, base, { spi, cpi });
  const chosen = eac[method];
  const vac = combine(bac, chosen, minus);
  return {
    sv,
    cv,
    svShare: ratio(sv, pv, 'evm.nothing-planned'),
    cvShare: ratio(cv, ev, 'evm.nothing-earned'),
    spi,
    cpi,
    eac,
    etc: combine(chosen, ac, minus),
    vac,
    vacShare: ratio(vac, bac, 'evm.no-baseline'),
    tcpiBac: toComplete(base, bac, 'evm.budget-exhausted'),
    tcpiEac: toComplete(base, chosen, 'evm.forecast-exhausted'),
    complete: ratio(ev, bac, 'evm.no-baseline'),
    spent: ratio(ac, bac, 'evm.no-baseline'),
  };
}

const minus = (a: number, b: number): number => a - b;

function baseOf({ bac, pv, ev, ac }: EarnedValueInput): Base {
  return {
    bac: bac === null || bac <= 0 ? missing('evm.no-baseline') : known(bac),
    pv: measured(pv),
    ev: measured(ev),
    ac: measured(ac),
  };
}

const measured = (value: number | null): Figure =>
  value === null ? missing('evm.no-measure') : known(value);

function estimates(
  { bottomUpEtc = null, recent = null }: EarnedValueInput,
  base: Base,
  { spi, cpi }: { readonly spi: Figure; readonly cpi: Figure },
): Estimates {
  const rest = combine(base.bac, base.ev, minus);
  const plusRest = (index: Figure): Figure =>
    combine(base.ac, ratio(rest, index, 'evm.nothing-earned'), (a, b) => a + b);
  const lately: Figure =
    recent === null || recent.ac === 0 ? missing('evm.no-recent-cost') : known(recent.ev / recent.ac);
  return {
    typical: ratio(base.bac, cpi, 'evm.nothing-earned'),
    oneOff: plusRest(known(1)),
    combined: plusRest(combine(cpi, spi, (a, b) => a * b)),
    bottomUp: combine(
      base.ac,
      bottomUpEtc === null ? missing('evm.no-forecast') : known(bottomUpEtc),
      (a, b) => a + b,
    ),
    weighted: plusRest(combine(cpi, spi, (a, b) => 0.8 * a + 0.2 * b)),
    recent: plusRest(lately),
  };
}

/** (BAC − EV) ÷ (target − AC); never negative and never infinite: what is used up is said in words. */
function toComplete(
  { bac, ev, ac }: Base,
  target: Figure,
  exhausted: 'evm.budget-exhausted' | 'evm.forecast-exhausted',
): Figure {
  const rest = combine(bac, ev, minus);
  const left = combine(target, ac, minus);
  if ('missing' in rest) return rest;
  if ('missing' in left) return left;
  if (rest.value <= 0) return missing('evm.complete');
  return left.value <= 0 ? missing(exhausted) : known(rest.value / left.value);
}
