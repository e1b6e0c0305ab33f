import { isoOfMinute, minuteFromIso, MINUTES_PER_DAY } from '../../days.ts';
import type { Minute } from '../../plan.ts';
import type { PlanCell } from './columns.ts';

/** A length of time as a cell writes it. */
export interface SheetLength {
  readonly minutes: number;
  readonly elapsed: boolean;
  readonly estimated: boolean;
}

export const DAY_START = 480;
export const DAY_FINISH = 1020;
const WORK_DAY = 480;

/** The text of a cell, trimmed. */
export function textOfCell(cell: PlanCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  if (cell.kind === 'number') return String(cell.number);
  return cell.time === null ? cell.on : `${cell.on} ${cell.time.slice(0, 5)}`;
}

/** `F5` of 0-based row and column. */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

const datePattern =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]+(\d{1,2})[:：](\d{2})(?::\d{2})?)?$/;

/** An instant of a cell; `at` is the minute of the day where it states none. Null when it is none. */
export function instantOfCell(cell: PlanCell | undefined, at: number): Minute | null {
  const match = datePattern.exec(textOfCell(cell));
  if (match === null) return null;
  const [, year, month = '', day = '', hour, minute] = match;
  const midnight = minuteFromIso(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T00:00`);
  const time = hour === undefined ? at : Number(hour) * 60 + Number(minute);
  return midnight === null || time > MINUTES_PER_DAY ? null : midnight + time;
}

/** An instant as a cell shows it, `2026-03-02 08:00`. */
export const instantText = (minute: Minute): string => isoOfMinute(minute).slice(0, 16).replace('T', ' ');

const units: readonly (readonly [word: RegExp, worked: number, elapsed: number])[] = [
  [/^(?:min|mins|minutes?|分|分钟)$/, 1, 1],
  [/^(?:h|hr|hrs|hours?|时|小时|工时)$/, 60, 60],
  [/^(?:|d|days?|天|日|工作日)$/, WORK_DAY, MINUTES_PER_DAY],
  [/^(?:w|wk|wks|weeks?|周|星期)$/, 5 * WORK_DAY, 7 * MINUTES_PER_DAY],
  [/^(?:mo|mon|months?|月|个月)$/, 20 * WORK_DAY, 30 * MINUTES_PER_DAY],
];

const lengthPattern = /^(\d+(?:\.\d+)?)\s*(e(?!$)|自然|日历)?\s*([a-z\u4e00-\u9fff]*)\s*([?？])?$/;

/** Reads `5`, `5d`, `4h`, `2w`, `3ed`, `5天?`; a bare number is days. Null when it is none. */
export function lengthOfText(text: string): SheetLength | null {
  const match = lengthPattern.exec(text.normalize('NFKC').trim().toLowerCase());
  if (match === null) return null;
  const [, number, elapsed, word = '', mark] = match;
  const unit = units.find(([pattern]) => pattern.test(word));
  if (unit === undefined) return null;
  const minutes = Math.round(Number(number) * unit[elapsed === undefined ? 1 : 2]);
  return { minutes, elapsed: elapsed !== undefined, estimated: mark !== undefined };
}

/** Writes minutes so that `lengthOfText` reads the same: whole days where they are, else hours or minutes. */
export function lengthText({ minutes, elapsed }: Pick<SheetLength, 'minutes' | 'elapsed'>): string {
  const mark = elapsed ? 'e' : '';
  const day = elapsed ? MINUTES_PER_DAY : WORK_DAY;
  if (minutes % (day / 4) === 0) return `${minutes / day}${mark}d`;
  return minutes % 60 === 0 ? `${minutes / 60}${mark}h` : `${minutes}${mark}min`;
}

/** 0–100 of `45%`, of 45, or of a cell formatted as a share. */
export function percentOfCell(cell: PlanCell | undefined): number | null {
  const isShare =
    cell !== null &&
    typeof cell === 'object' &&
    cell.kind === 'number' &&
    cell.format?.includes('%') === true;
  const match = /^(\d+(?:\.\d+)?)\s*%?$/.exec(textOfCell(cell).normalize('NFKC'));
  if (match === null) return null;
  const value = isShare ? Math.round(Number(match[1]) * 10_000) / 100 : Number(match[1]);
  return value <= 100 ? value : null;
}

/** Yes or no in either language. */
export function flagOfText(text: string): boolean | null {
  const word = text.normalize('NFKC').toLowerCase();
  if (/^(?:是|yes|y|true|1|√|✓)$/.test(word)) return true;
  return /^(?:否|no|n|false|0|×)$/.test(word) ? false : null;
}
