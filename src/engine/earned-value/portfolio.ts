import { missing, ratio, known, type Figure } from './figure.ts';

export interface PortfolioPart {
  readonly bac: number | null;
  readonly pv: number | null;
  readonly ev: number | null;
  readonly ac: number | null;
  /** How many projects the part sums up, one where left out; all of them have what the part has. */
  readonly projects?: number;
}

export interface PortfolioValue {
  readonly bac: Figure;
  readonly pv: Figure;
  readonly ev: Figure;
  readonly ac: Figure;
  readonly spi: Figure;
  readonly cpi: Figure;
  /** Projects whose PV, EV and AC are all known: only they count, in every sum alike. */
  readonly contributing: number;
  readonly total: number;
}

/** Sums over projects and the ratios of those sums; indices are never averaged. Money in 分. */
export function portfolioValue(parts: readonly PortfolioPart[]): PortfolioValue {
  const measured = parts.filter(({ pv, ev, ac }) => pv !== null && ev !== null && ac !== null);
  const sum = (of: (part: PortfolioPart) => number | null): Figure =>
    measured.length === 0
      ? missing('evm.no-measure')
      : known(measured.reduce((total, part) => total + (of(part) ?? 0), 0));
  const [pv, ev, ac] = [sum((part) => part.pv), sum((part) => part.ev), sum((part) => part.ac)];
  return {
    bac: sum((part) => part.bac),
    pv,
    ev,
    ac,
    spi: ratio(ev, pv, 'evm.nothing-planned'),
    cpi: ratio(ev, ac, 'evm.nothing-spent'),
    contributing: projectsIn(measured),
    total: projectsIn(parts),
  };
}

const projectsIn = (parts: readonly PortfolioPart[]): number =>
  parts.reduce((count, { projects = 1 }) => count + projects, 0);
