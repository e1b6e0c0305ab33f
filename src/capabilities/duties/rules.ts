import type { Part } from './names.ts';

export interface ActivityParts {
  readonly name: string;
  readonly settled: boolean;
  readonly parts: readonly { readonly unitId: string; readonly unit: string; readonly part: Part }[];
}

export type Conflict =
  | { readonly kind: 'two-a'; readonly activity: string; readonly units: readonly string[] }
  | { readonly kind: 'no-a'; readonly activity: string; readonly units: readonly string[] };

/** Where an activity does not have exactly one A; null where it has. */
export const conflictOf = ({ name, parts }: Omit<ActivityParts, 'settled'>): Conflict | null => {
  const units = parts.filter(({ part }) => part === 'A').map(({ unit }) => unit);
  if (units.length === 1) return null;
  return { kind: units.length === 0 ? 'no-a' : 'two-a', activity: name, units };
};

export const conflictsOf = (activities: readonly Omit<ActivityParts, 'settled'>[]): Conflict[] =>
  activities.flatMap((activity) => conflictOf(activity) ?? []);

export type PartsProblem = 'duty.unit-twice' | 'duty.second-a' | 'duty.no-a';

/** Why the parts of an activity cannot be saved: once it was agreed it keeps exactly one A. */
export const partsProblem = ({ settled, ...activity }: ActivityParts): PartsProblem | null => {
  const units = activity.parts.map(({ unitId }) => unitId);
  if (new Set(units).size < units.length) return 'duty.unit-twice';
  if (!settled) return null;
  const conflict = conflictOf(activity);
  if (!conflict) return null;
  return conflict.kind === 'two-a' ? 'duty.second-a' : 'duty.no-a';
};
