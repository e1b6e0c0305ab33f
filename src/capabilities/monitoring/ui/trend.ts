import { fill } from '#platform/i18n.ts';
import type { KpiTrend } from '#web/kit/KpiCard.tsx';

interface TrendTexts {
  readonly up: string;
  readonly down: string;
  readonly same: string;
  readonly noBefore: string;
}

interface Compared {
  readonly now: number;
  /** Null = nothing was known then. */
  readonly before: number | null;
  readonly isMoreGood: boolean;
}

/** Today beside 30 days ago: an arrow where it changed, a note where it did not or nothing was known. */
export const trendOf = (
  { now, before, isMoreGood }: Compared,
  t: TrendTexts,
): { readonly trend: KpiTrend } | { readonly note: string } => {
  if (before === null) return { note: t.noBefore };
  if (before === now) return { note: t.same };
  const isUp = now > before;
  const text = fill(isUp ? t.up : t.down, { count: Math.abs(now - before) });
  return { trend: { direction: isUp ? 'up' : 'down', isGood: isUp === isMoreGood, text } };
};
