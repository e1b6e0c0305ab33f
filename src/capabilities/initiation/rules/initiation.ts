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

/** An office asked, by its place among those asked, or the executive of the unit. */
export type Part = number | 'executive';
export interface RouteStep {
  readonly part: Part;
  readonly duty: 'decide' | 'advise' | 'notify';
  readonly mode: 'all' | 'one';
}

/** Levels of authority at DP-05: from 4 an office decides, at 3 it signs beside the executive. */
const decides = 4;
const signs = 3;
const leads = 5;

/**
 * The route of a request by the levels of the offices asked at DP-05, in their order: those of 3 and more sign;
 * unless one of 4 or more does, the executive of the unit decides; of 2 they advise before, of 1 they are told.
 */
export const routeOf = (levels: readonly number[]): readonly RouteStep[] => {
  const offices = (fits: (level: number) => boolean, duty: RouteStep['duty']): RouteStep[] =>
    levels.flatMap((level, part) =>
      fits(level) ? [{ part, duty, mode: level === signs ? ('all' as const) : ('one' as const) }] : [],
    );
  const executive = (duty: RouteStep['duty']): RouteStep => ({ part: 'executive', duty, mode: 'one' });
  return [
    ...offices((level) => level === 2, 'advise'),
    ...offices((level) => level >= signs, 'decide'),
    ...(levels.some((level) => level >= decides) ? [] : [executive('decide')]),
    ...(levels.some((level) => level >= leads) ? [executive('notify')] : []),
    ...offices((level) => level === 1, 'notify'),
  ];
};

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
