import { formulate } from '#engine/portfolio/formulation.ts';
import { layOut } from '#engine/portfolio/instance.ts';
import { select } from '#engine/portfolio/select.ts';
import { assign } from '#engine/staffing/assignment.ts';
import { staffHours } from '#engine/staffing/hours/staff-hours.ts';
import { loadSolver } from '#platform/solver/highs.ts';
import { drawFrom } from '../enterprise/random.ts';
import { portfolioOf, type PortfolioFamily } from '../families/portfolio.ts';
import { hoursOf } from '../families/staffing.ts';
import { cpuOf } from '../scheduling/kernel.ts';
import { shareRow, timeRow, type EngineRow } from './row.ts';

interface Family extends PortfolioFamily {
  readonly name: string;
  readonly limitsName: 'flat' | 'tight';
  readonly seconds: number;
  /** Per cent the proven gap may come to. */
  readonly atMost: number;
}

const usual = { resources: 5, periods: 8, correlation: 0, starts: 1, seed: 3 };
const flat = { limits: 0.6, limitsName: 'flat' } as const;
const tight = { limits: 'tight', limitsName: 'tight' } as const;
const started = { ...usual, correlation: 0.5, starts: 4, seconds: 10 };
/** Half the gap that HiGHS alone was first seen to leave in ten seconds is the bar of those with starts. */
const families: readonly Family[] = [
  { ...usual, ...flat, name: '500 × 5 × 8', candidates: 500, seconds: 3, atMost: 1 },
  { ...usual, ...flat, name: '500 × 5 × 8', candidates: 500, seconds: 10, atMost: 0.1 },
  { ...started, ...tight, name: '50 × 5 × 8 × 4 starts, correlated', candidates: 50, atMost: 4.05 },
  { ...started, ...tight, name: '200 × 5 × 8 × 4 starts, correlated', candidates: 200, atMost: 1.7 },
  {
    ...started,
    limits: 0.3,
    limitsName: 'flat',
    name: '200 × 5 × 8 × 4 starts, correlated',
    candidates: 200,
    atMost: 1.7,
  },
  {
    ...usual,
    ...tight,
    name: '100 × 10 × 12, correlated',
    candidates: 100,
    correlation: 0.5,
    resources: 10,
    periods: 12,
    seconds: 10,
    atMost: 4.6,
  },
];
const aloneSeconds = 10;

/** The proven gap of ours beside that of HiGHS with the same model and nothing else in ten seconds. */
export const selectionRows = async (): Promise<readonly EngineRow[]> => {
  const rows: EngineRow[] = [];
  for (const family of families) {
    const problem = portfolioOf(family);
    const answer = select(problem, await loadSolver(), { seconds: family.seconds });
    if (answer.status !== 'optimal' && answer.status !== 'feasible') throw new Error(answer.status);
    const { model } = formulate(layOut(problem));
    const alone = (await loadSolver()).open(model).solve({ seconds: aloneSeconds });
    const value = Array.from(alone.point ?? []).reduce(
      (sum, one, at) => sum + Math.round(one) * (model.objective[at] ?? 0),
      0,
    );
    const better = (100 * (answer.value / value - 1)).toFixed(2);
    rows.push(
      shareRow(
        `selection ${family.name}, ${family.limitsName} limits, gap after ${family.seconds} s`,
        100 * (answer.gap ?? 1),
        {
          beside: `HiGHS alone, ${aloneSeconds} s; our value is ${better} % above its`,
          theirs: (100 * (alone.bound - value)) / value,
          atMost: family.atMost,
        },
      ),
    );
  }
  return rows;
};

/** Assignment against its limit, and split hours to a proven gap. */
export const staffingRows = async (): Promise<readonly EngineRow[]> => {
  const size = 500;
  const times = [1, 2, 3, 4, 5].map((seed) => {
    const draw = drawFrom(seed);
    const cost = Float64Array.from({ length: size * size }, () => draw.whole(0, 99));
    return cpuOf(() => assign({ rows: size, columns: size, cost }));
  });
  const problem = hoursOf({ demands: 120, people: 80, weeks: 26, seed: 1 });
  const staffed = staffHours(problem, await loadSolver(), { seconds: 3, gap: 0.01 });
  return [
    timeRow('assignment 500 × 500', times, { beside: 'limit', theirs: 100, atMost: 100 }),
    shareRow('hours, 120 demands × 80 people × 26 weeks, gap after 3 s', 100 * (staffed.gap ?? 1), {
      beside: 'limit',
      theirs: 1,
      atMost: 1,
    }),
  ];
};
