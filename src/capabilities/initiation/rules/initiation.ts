import type { InitiationState } from '../names.ts';

const wan = 1_000_000;

/** A from 500 万元 or strategic, B from 100, C below. */
export const classOf = (
  amountFen: number,
  { isStrategic }: { readonly isStrategic: boolean },
): 'A' | 'B' | 'C' => {
  if (isStrategic || amountFen >= 500 * wan) return 'A';
  return amountFen >= 100 * wan ? 'B' : 'C';
};

/** Who stands in a step of the route. */
export type Part = 'office' | 'executive';
export interface RouteStep {
  readonly part: readonly Part[];
  readonly duty: 'decide' | 'advise' | 'notify';
  readonly mode: 'all' | 'one';
}

const routes: readonly (readonly RouteStep[])[] = [
  [{ part: ['executive'], duty: 'decide', mode: 'one' }],
  [
    { part: ['executive'], duty: 'decide', mode: 'one' },
    { part: ['office'], duty: 'notify', mode: 'one' },
  ],
  [
    { part: ['office'], duty: 'advise', mode: 'one' },
    { part: ['executive'], duty: 'decide', mode: 'one' },
  ],
  [
    { part: ['office'], duty: 'decide', mode: 'all' },
    { part: ['executive'], duty: 'decide', mode: 'one' },
  ],
  [{ part: ['office'], duty: 'decide', mode: 'one' }],
  [
    { part: ['office'], duty: 'decide', mode: 'one' },
    { part: ['executive'], duty: 'notify', mode: 'one' },
  ],
];

/**
 * The route of a request by the level of the office at DP-05: from 4 the head of the office decides, at 3 both
 * sign, below the executive of the unit decides and the office advises, is told, or has no part.
 */
export const routeOf = (level: number): readonly RouteStep[] => routes[level] ?? [];

interface Condition {
  readonly dueOn: string;
  readonly metOn: string | null;
}

/** An approval's condition lapses the day after it was due. */
export const conditionState = ({ dueOn, metOn }: Condition, today: string): 'open' | 'met' | 'lapsed' => {
  if (metOn !== null) return 'met';
  return dueOn < today ? 'lapsed' : 'open';
};

/** May be changed while nobody decides on it. */
export const isOpen = (state: InitiationState): boolean => state === 'draft' || state === 'returned';

/** A strength 0–5 for a share of a contribution: 20 % are one. */
export const strengthOfShare = (share: number): number => Math.min(5, Math.max(1, Math.round(share / 20)));
