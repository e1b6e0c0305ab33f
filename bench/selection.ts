// node bench/selection.ts [--seconds T] [--from SEED] [--seeds SEED] [--knapsacks FILE] [--save]: our selection beside HiGHS alone.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { formulate } from '#engine/portfolio/formulation.ts';
import { layOut } from '#engine/portfolio/instance.ts';
import type { SelectionProblem } from '#engine/portfolio/problem.ts';
import { select } from '#engine/portfolio/select.ts';
import { loadSolver } from '#platform/solver/highs.ts';
import { portfolioOf, type PortfolioFamily } from './families/portfolio.ts';
import { line, machine, writeReadme } from './report/readme.ts';

const { values: choice } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    from: { type: 'string', default: '3' },
    seeds: { type: 'string', default: '5' },
    knapsacks: { type: 'string', default: '../shared/bench/mknapcb.json.gz' },
    save: { type: 'boolean', default: false },
  },
});
const seconds = Number(choice.seconds);

interface Knapsack {
  readonly p: readonly number[];
  readonly r: readonly (readonly number[])[];
  readonly b: readonly number[];
  readonly best: number;
}

// Flat limits are set so that HiGHS alone does about as well as on the models its limits were first seen on.
const families = [
  { name: 'select, 500 × 5 × 8, independent, flat', candidates: 500, limits: 0.6, ourSeconds: [3, 10] },
  { name: 'select, 500 × 5 × 8, independent, tight', candidates: 500, limits: 'tight', ourSeconds: [3, 10] },
  {
    name: 'select, 100 × 10 × 12, half proportional, tight',
    candidates: 100,
    resources: 10,
    periods: 12,
    correlation: 0.5,
    limits: 'tight',
    ourSeconds: [2, 10],
  },
  ...([0.3, 'tight'] as const).flatMap((limits) =>
    [50, 200, 500].map((candidates) => ({
      name: `select and start, ${candidates} × 5 × 8 × 4, half proportional, ${limits === 'tight' ? limits : 'flat'}`,
      candidates,
      correlation: 0.5,
      starts: 4,
      limits,
      ourSeconds: [2, 10],
    })),
  ),
] satisfies readonly Family[];

interface Family extends Partial<PortfolioFamily> {
  readonly name: string;
  readonly candidates: number;
  readonly limits: PortfolioFamily['limits'];
  readonly ourSeconds: readonly number[];
}

/** What HiGHS finds with the same model and nothing else. */
const highsAlone = async (problem: SelectionProblem): Promise<{ value: number; bound: number }> => {
  const solver = await loadSolver();
  const { model } = formulate(layOut(problem));
  const open = solver.open(model);
  const { point, bound } = open.solve({ seconds });
  open.close();
  const value = Array.from(point ?? []).reduce(
    (sum, one, at) => sum + Math.round(one) * (model.objective[at] ?? 0),
    0,
  );
  return { value, bound };
};

const ours = async (problem: SelectionProblem, limit: number) => {
  const solver = await loadSolver();
  const answer = select(problem, solver, { seconds: limit });
  if (answer.status !== 'optimal' && answer.status !== 'feasible') throw new Error(answer.status);
  return { ...answer, cpu: solver.spentSeconds() };
};

type Answered = Awaited<ReturnType<typeof ours>>;

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const spread = (list: readonly number[]): string =>
  `${percent(mean(list))} (${percent(Math.min(...list))}–${percent(Math.max(...list))})`;

const familyRows = async ({ name, ourSeconds, ...family }: Family): Promise<readonly string[]> => {
  const rows: { own: Answered[]; alone: Awaited<ReturnType<typeof highsAlone>> }[] = [];
  for (let seed = Number(choice.from); seed <= Number(choice.seeds); seed++) {
    const problem = portfolioOf({ resources: 5, periods: 8, correlation: 0, starts: 1, ...family, seed });
    const own: Answered[] = [];
    for (const limit of ourSeconds) own.push(await ours(problem, limit));
    rows.push({ own, alone: await highsAlone(problem) });
  }
  return ourSeconds.map((limit, at) => {
    const pairs = rows.flatMap(({ own, alone }) => {
      const one = own[at];
      return one ? [{ own: one, alone }] : [];
    });
    return line([
      name,
      `${limit} s: ${mean(pairs.map(({ own }) => own.cpu)).toFixed(1)}`,
      spread(pairs.map(({ own }) => own.gap ?? 1)),
      spread(pairs.map(({ alone }) => (alone.bound - alone.value) / alone.value)),
      spread(pairs.map(({ own, alone }) => own.value / alone.value - 1)),
    ]);
  });
};

/** The first knapsack of each tightness in the sets of 5 and 10 constraints. */
const knapsackRows = async (): Promise<readonly string[]> => {
  if (!existsSync(choice.knapsacks)) return ['OR-Library knapsacks: not measured, the file is not here.'];
  const all: Record<string, Knapsack> = JSON.parse(gunzipSync(readFileSync(choice.knapsacks)).toString());
  const rows = new Map<string, { own: number[]; alone: number[] }>();
  for (const [name, { p, r, b, best }] of Object.entries(all)) {
    const [set, number] = name.split('-');
    if (!set || !/^(5|10)\./.test(set) || Number(number) % 10 !== 0) continue;
    const problem: SelectionProblem = {
      candidates: p.map((value, item) => ({
        id: `I${item}`,
        value,
        cost: b.map((_, row) => r[row]?.[item] ?? 0),
      })),
      budget: b,
      capacity: {},
    };
    const row = rows.get(set) ?? { own: [], alone: [] };
    row.own.push(1 - (await ours(problem, seconds)).value / best);
    row.alone.push(1 - (await highsAlone(problem)).value / best);
    rows.set(set, row);
  }
  const both = [...rows.values()];
  return [
    line(['OR-Library set', 'ours below best known', 'HiGHS alone']),
    line(['---', '--:', '--:']),
    ...[...rows].map(([set, { own, alone }]) => line([set.replace('.', ' × '), spread(own), spread(alone)])),
    line(['all', spread(both.flatMap(({ own }) => own)), spread(both.flatMap(({ alone }) => alone))]),
  ];
};

const table = [
  `${new Date().toISOString().slice(0, 10)}, ${machine()}; processor seconds of the computing thread, seeds ${choice.from}–${choice.seeds}, mean (least–most); HiGHS alone has ${seconds} s.`,
  '',
  line(['family', 'our limit: CPU s', 'our proven gap', 'gap of HiGHS alone', 'our value above its']),
  line(['---', '--:', '--:', '--:', '--:']),
];
for (const family of families) table.push(...(await familyRows(family)));
table.push('', ...(await knapsackRows()));
console.log(table.join('\n'));
if (choice.save) writeReadme('selection', table.join('\n'));
