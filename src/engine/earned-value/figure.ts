/** Why a figure of earned value cannot be told; public rule ids with texts in both languages. */
export type Missing =
  | 'evm.no-baseline'
  | 'evm.no-measure'
  | 'evm.nothing-planned'
  | 'evm.nothing-earned'
  | 'evm.nothing-spent'
  | 'evm.not-started'
  | 'evm.complete'
  | 'evm.budget-exhausted'
  | 'evm.forecast-exhausted'
  | 'evm.baseline-elapsed'
  | 'evm.no-forecast'
  | 'evm.no-recent-cost';

/** A number, or the reason why there is none: never 0 for what is not known. */
export type Figure = { readonly value: number } | { readonly missing: Missing };

/** A figure that is there. */
export const known = (value: number): Figure => ({ value });
/** A figure that is not there, and why. */
export const missing = (reason: Missing): Figure => ({ missing: reason });

/** The number, null where there is none. */
export const valueOf = (figure: Figure): number | null => ('value' in figure ? figure.value : null);

/** A figure made of two others; the first one missing says why. */
export function combine(a: Figure, b: Figure, how: (a: number, b: number) => number): Figure {
  if ('missing' in a) return a;
  return 'missing' in b ? b : known(how(a.value, b.value));
}

/** The quotient of two figures; a zero divisor is missing for the given reason. */
export function ratio(a: Figure, b: Figure, whenZero: Missing): Figure {
  if ('value' in b && b.value === 0) return 'missing' in a ? a : missing(whenZero);
  return combine(a, b, (x, y) => x / y);
}
