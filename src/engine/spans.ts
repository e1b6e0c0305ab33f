import type { Minute } from './plan.ts';

/** From one instant to another. */
export interface Span {
  readonly start: Minute;
  readonly finish: Minute;
}
