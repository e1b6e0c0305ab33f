import type { Week, WorkSpan } from '../../schema.ts';
import { weekOn, weekProblems, type WeekProblem } from '../../rules/week.ts';

/** A shift while it is typed: a time that cannot be read yet is null. */
export interface DraftSpan {
  readonly from: number | null;
  readonly to: number | null;
}
/** Sunday first; null = as the base. */
export type DraftWeek = readonly (readonly DraftSpan[] | null)[];

export type DraftProblem =
  | WeekProblem
  | { readonly rule: 'draft.unreadable' | 'draft.reversed'; readonly weekday: number };

const isSpan = (span: DraftSpan): span is WorkSpan =>
  span.from !== null && span.to !== null && span.from < span.to;

/** The shifts of a draft that can be worked already. */
export const weekOfDraft = (draft: DraftWeek): Week => draft.map((day) => day && day.filter(isSpan));

/** What keeps a draft from being saved, by day. */
export const draftProblems = (draft: DraftWeek, base: Week | null): DraftProblem[] => {
  const typed = draft.flatMap((day, weekday) => (day ?? []).flatMap((span) => spanProblem(span, weekday)));
  // Whether any hour is left shows once everything can be read.
  const week = weekProblems(weekOfDraft(draft), base).filter(
    ({ weekday }) => weekday !== null || typed.length === 0,
  );
  return [...typed, ...week];
};

const spanProblem = ({ from, to }: DraftSpan, weekday: number): DraftProblem[] => {
  if (from === null || to === null) return [{ rule: 'draft.unreadable', weekday }];
  return from < to ? [] : [{ rule: 'draft.reversed', weekday }];
};

const office: readonly DraftSpan[] = [
  { from: 540, to: 720 },
  { from: 780, to: 1080 },
];

/** What a day begins with that becomes a working day: the hours of another one, else of an office. */
export const hoursForDay = (draft: DraftWeek, base: Week | null): readonly DraftSpan[] =>
  weekOn(weekOfDraft(draft), base).find((day) => day !== null && day.length > 0) ?? office;

/** A day with one more shift, after the last one where the day has room for it. */
export const withShift = (day: readonly DraftSpan[]): readonly DraftSpan[] => {
  const end = Math.max(0, ...day.map(({ to }) => to ?? 0));
  return [...day, end < 1440 ? { from: end, to: Math.min(1440, end + 240) } : { from: null, to: null }];
};
