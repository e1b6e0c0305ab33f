import type { Day } from '../plan.ts';

/** What one report said of a milestone. */
export interface TrendReport {
  readonly on: Day;
  /** The day forecast, or the day on which it was reached. */
  readonly forecast: Day;
  readonly reached: boolean;
}

export interface MilestoneHistory {
  readonly id: string;
  readonly baseline: Day | null;
  /** By date of report, each date once. */
  readonly reports: readonly TrendReport[];
}

/** When a movement is worth a colour or a word; days are calendar days. */
export interface TrendRules {
  /** Reports in a row that each move the forecast out. */
  readonly amberRises: number;
  readonly redRises: number;
  /** A single move out by more than this is red at once. */
  readonly redJumpDays: number;
  /** Changes of direction from which the forecast counts as unstable. */
  readonly zigzagTurns: number;
  /** A forecast that stood still for so many reports … */
  readonly calmReports: number;
  /** … and moves out by at least so many days … */
  readonly lateJumpDays: number;
  /** … when it was that near. */
  readonly nearDays: number;
  /** Share of the time between two milestones that may be lost before it counts as wishful. */
  readonly compression: number;
}

const TREND_RULES: TrendRules = {
  amberRises: 2,
  redRises: 3,
  redJumpDays: 20,
  zigzagTurns: 3,
  calmReports: 3,
  lateJumpDays: 10,
  nearDays: 31,
  compression: 0.3,
};

export type TrendSign = 'unstable' | 'late-jump' | 'compressed';

export interface MilestoneTrend {
  readonly id: string;
  /** Null where fewer than two reports say anything. */
  readonly colour: 'green' | 'amber' | 'red' | null;
  /** `reached` · `steady` · `rising` · `jump` · `falling` · `too-few-reports`. */
  readonly rule: 'reached' | 'steady' | 'rising' | 'jump' | 'falling' | 'too-few-reports';
  /** Reports in a row, up to the last, that moved the forecast out. */
  readonly rises: number;
  /** Days the last report moved the forecast, positive = later. */
  readonly lastMove: number;
  /** Days between baseline and the last forecast, positive = later; null without a baseline. */
  readonly slip: number | null;
  readonly signs: readonly TrendSign[];
}

/**
 * Milestone trend analysis: how forecasts move from report to report. The colour speaks of the run
 * of reports that ends with the last: two moves out in a row are amber, three, or one of more than
 * twenty days, red. Signs speak of the whole history. The milestones are given in the order in which
 * the plan has them, so that time lost between neighbours is seen.
 *
 * @example milestoneTrend([{ id: 'M1', baseline: null, reports }])[0]?.colour // 'amber'
 */
export function milestoneTrend(
  histories: readonly MilestoneHistory[],
  rules: TrendRules = TREND_RULES,
): readonly MilestoneTrend[] {
  const compressed = compressedIds(histories, rules);
  return histories.map((history) => {
    const moves = movesOf(history);
    const signs: TrendSign[] = [];
    if (turnsOf(moves) >= rules.zigzagTurns) signs.push('unstable');
    if (jumpsLate(history, moves, rules)) signs.push('late-jump');
    if (compressed.has(history.id)) signs.push('compressed');
    return { id: history.id, ...rated(history, moves, rules), slip: slipOf(history), signs };
  });
}

/** Share of the milestones due by a day that were reached by their baseline, never by their last forecast. */
export function onTimeShare(
  histories: readonly MilestoneHistory[],
  by: Day,
): { readonly onTime: number; readonly due: number } {
  const due = histories.filter(({ baseline }) => baseline !== null && baseline <= by);
  const onTime = due.filter(({ baseline, reports }) => {
    const last = reports.at(-1);
    return last?.reached === true && last.forecast <= (baseline ?? last.forecast);
  });
  return { onTime: onTime.length, due: due.length };
}

type Rated = Pick<MilestoneTrend, 'colour' | 'rule' | 'rises' | 'lastMove'>;

function rated({ reports }: MilestoneHistory, moves: readonly number[], rules: TrendRules): Rated {
  const lastMove = moves.at(-1) ?? 0;
  const rises = moves.length - 1 - moves.findLastIndex((move) => move <= 0);
  const about = { rises, lastMove };
  if (reports.at(-1)?.reached === true) return { ...about, colour: 'green', rule: 'reached' };
  if (moves.length === 0) return { ...about, colour: null, rule: 'too-few-reports' };
  const run = moves.slice(moves.length - rises);
  if (run.some((move) => move > rules.redJumpDays)) return { ...about, colour: 'red', rule: 'jump' };
  if (rises >= rules.redRises) return { ...about, colour: 'red', rule: 'rising' };
  if (rises >= rules.amberRises) return { ...about, colour: 'amber', rule: 'rising' };
  return { ...about, colour: 'green', rule: lastMove < 0 ? 'falling' : 'steady' };
}

/** By how many days each report moved the forecast; the report that says "reached" moves it too. */
function movesOf({ reports }: MilestoneHistory): readonly number[] {
  const firstReached = reports.findIndex(({ reached }) => reached);
  const told = firstReached === -1 ? reports : reports.slice(0, firstReached + 1);
  return told.slice(1).map(({ forecast }, index) => forecast - (told[index]?.forecast ?? forecast));
}

function turnsOf(moves: readonly number[]): number {
  const directions = moves.filter((move) => move !== 0).map(Math.sign);
  return directions.filter((direction, index) => index > 0 && direction !== directions[index - 1]).length;
}

/** A forecast that would not move until the day was near, and then moved a lot. */
function jumpsLate({ reports }: MilestoneHistory, moves: readonly number[], rules: TrendRules): boolean {
  return moves.some((move, index) => {
    const before = reports[index];
    if (before === undefined || move < rules.lateJumpDays || index < rules.calmReports) return false;
    const calm = moves.slice(index - rules.calmReports, index);
    return before.forecast - before.on <= rules.nearDays && calm.every((earlier) => earlier === 0);
  });
}

/** Milestones that stayed while the one before them moved out, so that the time between is cut beyond belief. */
function compressedIds(
  histories: readonly MilestoneHistory[],
  { compression }: TrendRules,
): ReadonlySet<string> {
  const found = new Set<string>();
  histories.forEach((history, index) => {
    const before = histories[index - 1];
    const [last, lastBefore] = [history.reports.at(-1), before?.reports.at(-1)];
    if (!last || !lastBefore || last.reached || history.baseline === null || before?.baseline == null) return;
    const planned = history.baseline - before.baseline;
    if (planned > 0 && (last.forecast - lastBefore.forecast) / planned < 1 - compression)
      found.add(history.id);
  });
  return found;
}

function slipOf({ baseline, reports }: MilestoneHistory): number | null {
  const last = reports.at(-1);
  return baseline === null || last === undefined ? null : last.forecast - baseline;
}
