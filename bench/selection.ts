// node bench/selection.ts [--seconds T] [--seeds N] [--knapsacks FILE] [--save]: our selection beside HiGHS alone.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { formulate } from '#engine/portfolio/formulation.ts';
import { layOut } from '#engine/portfolio/instance.ts';
import type { SelectionProblem } from '#engine/portfolio/problem.ts';
import { select } from '#engine/portfolio/select.ts';
import { loadSolver } from '#platform/solver/highs.ts';
import { portfolioOf } from './families/portfolio.ts';
import { line, machine, writeReadme } from './report/readme.ts';

const { values: choice } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    seeds: { type: 'string', default: '3' },
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

const families = [
  { name: 'select, 500 × 5 × 8, independent', candidates: 500, correlation: 0, starts: 1, ourSeconds: 3 },
  {
    name: 'select, 500 × 5 × 8, half proportional',
    candidates: 500,
    correlation: 0.5,
    starts: 1,
    ourSeconds: 3,
  },
  { name: 'select and start, 200 × 5 × 8 × 4', candidates: 200, correlation: 0, starts: 4, ourSeconds: 2 },
  { name: 'select and start, 500 × 5 × 8 × 4', candidates: 500, correlation: 0, starts: 4, ourSeconds: 2 },
];

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

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const spread = (list: readonly number[]): string =>
  `${percent(mean(list))} (${percent(Math.min(...list))}–${percent(Math.max(...list))})`;

const familyRow = async ({
  name,
  candidates,
  correlation,
  starts,
  ourSeconds,
}: (typeof families)[number]) => {
  const rows = [];
  for (let seed = 1; seed <= Number(choice.seeds); seed++) {
    const problem = portfolioOf({ candidates, resources: 5, periods: 8, correlation, starts, seed });
    const own = await ours(problem, ourSeconds);
    rows.push({ own, alone: await highsAlone(problem) });
  }
  return line([
    name,
    `${ourSeconds} s: ${mean(rows.map(({ own }) => own.cpu)).toFixed(1)}`,
    spread(rows.map(({ own }) => own.gap ?? 1)),
    spread(rows.map(({ alone }) => (alone.bound - alone.value) / alone.value)),
    spread(rows.map(({ own, alone }) => own.value / alone.value - 1)),
  ]);
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
  `${new Date().toISOString().slice(0, 10)}, ${machine()}; processor seconds of the computing thread, seeds 1–${choice.seeds}, mean (least–most); HiGHS alone has ${seconds} s.`,
  '',
  line(['family', 'our limit: CPU s', 'our proven gap', 'gap of HiGHS alone', 'our value above its']),
  line(['---', '--:', '--:', '--:', '--:']),
];
for (const family of families) table.push(await familyRow(family));
table.push('', ...(await knapsackRows()));
console.log(table.join('\n'));
if (choice.save) writeReadme('selection', table.join('\n'));
