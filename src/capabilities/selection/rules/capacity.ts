import { monthOf } from '../../scoring/rules/rounds.ts';

export interface Demanding {
  readonly id: string;
  readonly title: string;
  readonly startsOn: string | null;
  readonly shiftMonths: number;
  /** 1 chosen, 0.5 in reserve. */
  readonly share: number;
  readonly demand: readonly { readonly role: string; readonly month: number; readonly people: number }[];
}

export interface Capacity {
  readonly role: string;
  readonly month: string;
  readonly people: number;
}

export interface RoleLoad {
  readonly role: string;
  readonly month: string;
  readonly need: number;
  readonly capacity: number | null;
}

const rounded = (people: number): number => Math.round(people * 100) / 100;
const keyOf = (role: string, month: string): string => `${role}|${month}`;

/** What the candidates need of each role in each month, beside what there is. What has no start month needs nothing yet. */
export const loadsOf = (
  candidates: readonly Demanding[],
  capacities: readonly Capacity[],
): readonly RoleLoad[] => {
  const need = new Map<string, number>();
  for (const { startsOn, shiftMonths, share, demand } of candidates) {
    if (startsOn === null) continue;
    for (const { role, month, people } of demand) {
      const key = keyOf(role, monthOf(startsOn, shiftMonths + month));
      need.set(key, (need.get(key) ?? 0) + share * people);
    }
  }
  const there = new Map(capacities.map(({ role, month, people }) => [keyOf(role, month), people]));
  return [...need]
    .map(([key, people]) => {
      const [role = '', month = ''] = key.split('|');
      return { role, month, need: rounded(people), capacity: there.get(key) ?? null };
    })
    .toSorted((a, b) => (a.role === b.role ? (a.month < b.month ? -1 : 1) : a.role < b.role ? -1 : 1));
};
