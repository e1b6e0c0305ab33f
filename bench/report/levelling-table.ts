import { line } from './readme.ts';

/** One set levelled with one effort and one seed; per cent and means over its projects. */
export interface LevellingRun {
  readonly set: string;
  readonly schedules: number;
  readonly seed: number;
  /** J30: above the optimum; J60 and J120: above the critical path. */
  readonly above: number;
  readonly aboveBest: number;
  readonly atBest: number;
  readonly proven: number;
  /** Schedules made: the search ends early where a bound is reached. */
  readonly made: number;
  readonly cpuSeconds: number;
  readonly perSecond: number;
  readonly at: string;
}

/** Average deviation in per cent at 1,000, 5,000 and 50,000 schedules; null where none was published. */
type Published = readonly [number | null, number | null, number | null];

export const efforts = [1000, 5000, 50_000] as const;

export const published: readonly {
  readonly name: string;
  readonly by: Readonly<Record<string, Published>>;
}[] = [
  {
    name: 'Debels & Vanhoucke 2007, decomposition GA',
    by: { j30: [0.12, 0.04, 0.02], j60: [11.31, 10.95, 10.68], j120: [33.55, 32.18, 30.69] },
  },
  {
    name: 'Valls, Ballestín & Quintanilla 2008, hybrid GA',
    by: { j30: [0.27, 0.06, 0.02], j60: [11.56, 11.1, 10.73], j120: [34.07, 32.54, 31.24] },
  },
  {
    name: 'Debels et al. 2006, scatter search',
    by: { j30: [0.27, 0.11, 0.01], j60: [11.73, 11.1, 10.71], j120: [35.22, 33.1, 31.57] },
  },
  {
    name: 'Kochetov & Stolyar 2003, path relinking and tabu search',
    by: { j30: [0.1, 0.04, 0], j60: [11.71, 11.17, 10.74], j120: [34.74, 33.36, 32.06] },
  },
  {
    name: 'Wang & Fang 2012, hybrid estimation of distribution',
    by: { j30: [0.38, 0.14, null], j60: [11.97, 11.43, null], j120: [35.44, 33.61, null] },
  },
  {
    name: 'Hartmann 2002, self-adapting GA',
    by: { j30: [0.38, 0.22, 0.08], j60: [12.21, 11.7, 11.21], j120: [37.19, 35.39, 33.21] },
  },
];

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const spread = (values: readonly number[]): string =>
  values.length < 2 ? '' : ` ± ${((Math.max(...values) - Math.min(...values)) / 2).toFixed(2)}`;

/** Our runs beside the published figures, then how fast they were. */
export const levellingTable = (runs: readonly LevellingRun[], machine: string): string => {
  const sets = [...new Set(runs.map(({ set }) => set))];
  const of = (set: string, schedules: number): readonly LevellingRun[] =>
    runs.filter((run) => run.set === set && run.schedules === schedules);
  const columns = sets.flatMap((set) => efforts.map((effort) => ({ set, effort })));
  const ours = columns.map(({ set, effort }) => {
    const found = of(set, effort).map(({ above }) => above);
    return found.length === 0 ? '–' : `**${mean(found).toFixed(2)}**${spread(found)}`;
  });
  const others = published.map(({ name, by }) =>
    line([name, ...columns.map(({ set, effort }) => by[set]?.[efforts.indexOf(effort)]?.toFixed(2) ?? '–')]),
  );
  const heads = columns.map(({ set, effort }) => `${set.toUpperCase()} ${effort.toLocaleString('en')}`);
  const days = [...new Set(runs.map(({ at }) => at))].toSorted();
  return [
    `${days.join(', ')}, ${machine}. Means of seeds ${[...new Set(runs.map(({ seed }) => seed))].join(', ')} with half the spread between them where there are several.`,
    '',
    line(['average deviation, %', ...heads]),
    line(['---', ...heads.map(() => '--:')]),
    line(['**ours**', ...ours]),
    ...others,
    '',
    ...speedTable(columns.map(({ set, effort }) => of(set, effort)).filter((found) => found.length > 0)),
  ].join('\n');
};

const speedTable = (groups: readonly (readonly LevellingRun[])[]): readonly string[] => [
  line([
    'set',
    'schedules',
    'made on average',
    'schedules per CPU second',
    'CPU s a set',
    'above best known, %',
    'at best known, %',
    'proven by bounds, %',
  ]),
  line(['---', '--:', '--:', '--:', '--:', '--:', '--:', '--:']),
  ...groups.map((group) => {
    const figure = (pick: (run: LevellingRun) => number, digits: number): string =>
      mean(group.map(pick)).toFixed(digits);
    return line([
      group[0]?.set.toUpperCase() ?? '',
      (group[0]?.schedules ?? 0).toLocaleString('en'),
      figure(({ made }) => made, 0),
      figure(({ perSecond }) => perSecond, 0),
      figure(({ cpuSeconds }) => cpuSeconds, 1),
      figure(({ aboveBest }) => aboveBest, 3),
      figure(({ atBest }) => atBest, 1),
      figure(({ proven }) => proven, 1),
    ]);
  }),
];
