import type { ProposalContent, RoleNeed } from '../schema/content.ts';

/** How many full-time people of a role are needed in a month. */
export interface MonthNeed {
  readonly role: string;
  /** 0 = the month of the wished start. */
  readonly offset: number;
  readonly people: number;
}

/** The need by role and month, rows of the same role added up. */
export const needsByMonth = (needs: readonly RoleNeed[]): MonthNeed[] => {
  const sums = new Map<string, MonthNeed>();
  for (const { role, fromMonth, toMonth, people } of needs)
    for (let month = fromMonth; month <= toMonth; month += 1) {
      const key = `${role} ${month}`;
      const before = sums.get(key)?.people ?? 0;
      sums.set(key, { role, offset: month - 1, people: before + people });
    }
  return [...sums.values()].toSorted((a, b) => a.role.localeCompare(b.role) || a.offset - b.offset);
};

/** The month so many months after the one of a day, `2026-07`; null without a day. */
export const monthAfter = (day: string | null, offset: number): string | null => {
  if (day === null) return null;
  const [year = 0, month = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + offset;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
};

type Judged = Pick<ProposalContent, 'feasibility'>;

/** One dimension not feasible makes the whole not so; a condition a condition; null until somebody concluded. */
export const feasibilityOf = ({ feasibility }: Judged): 'feasible' | 'conditional' | 'infeasible' | null => {
  const found = new Set(feasibility.map(({ conclusion }) => conclusion));
  if (found.has('infeasible')) return 'infeasible';
  if (found.has('conditional')) return 'conditional';
  return found.has('feasible') && !found.has(null) ? 'feasible' : null;
};
