import { line } from '../report/readme.ts';

/** One line of the table of the engine. */
export interface EngineRow {
  readonly what: string;
  readonly beside: string;
  /** Our figure with its unit; where it was measured several times the median. */
  readonly ours: string;
  /** Least and largest; empty for one that is the same in every run of a seed. */
  readonly spread: string;
  readonly theirs: string;
  /** How many times as large (costly) as the figure beside ours is. */
  readonly ratio: string;
  readonly bar: string;
  /** How much of what the bar allows ours takes: at most 1 keeps it. Null where there is no figure to judge. */
  readonly ofBar: number | null;
}

export const isKept = ({ ofBar }: EngineRow): boolean | null => (ofBar === null ? null : ofBar <= 1);

export const headings = ['what', 'beside', 'ours', 'least–largest', 'beside it', 'ours ÷ that', 'bar'];

export const rowText = (row: EngineRow): string => {
  const kept = isKept(row);
  const mark = kept === null ? '' : kept ? ' ✓' : ' ✗';
  return line([row.what, row.beside, row.ours, row.spread, row.theirs, row.ratio, `${row.bar}${mark}`]);
};

export const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Three figures, whatever the size. */
export const figure = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(3);

/** A row of processor milliseconds. */
export const timeRow = (
  what: string,
  times: readonly number[],
  to: { readonly beside: string; readonly theirs: number | null; readonly atMost: number },
): EngineRow => {
  const ours = medianOf(times);
  return {
    what,
    beside: to.beside,
    ours: `${figure(ours)} ms`,
    spread: times.length > 1 ? `${figure(Math.min(...times))}–${figure(Math.max(...times))}` : '',
    theirs: to.theirs === null ? '—' : `${figure(to.theirs)} ms`,
    ratio: to.theirs === null ? '—' : `${figure(ours / to.theirs)}×`,
    bar: `≤ ${to.atMost} ms`,
    ofBar: ours / to.atMost,
  };
};

/** A row of per cent, the less the better. */
export const shareRow = (
  what: string,
  ours: number,
  to: { readonly beside: string; readonly theirs: number | null; readonly atMost: number },
): EngineRow => ({
  what,
  beside: to.beside,
  ours: `${figure(ours)} %`,
  spread: '',
  theirs: to.theirs === null ? '—' : `${figure(to.theirs)} %`,
  ratio: to.theirs === null || to.theirs === 0 ? '—' : `${figure(ours / to.theirs)}×`,
  bar: `≤ ${to.atMost} %`,
  ofBar: ours / to.atMost,
});
