// node bench/authority.ts [--triples N]: the say on many (unit, decision, project) triples beside an empty loop.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { effectiveSay } from '#engine/authority/effective-say.ts';
import type {
  Override,
  Preset,
  PresetValue,
  Question,
  Register,
  UnitFacts,
} from '#engine/authority/model.ts';

const { values: choice } = parseArgs({ options: { triples: { type: 'string', default: '10000' } } });
const triples = Number(choice.triples);

const presets = ['assurance', 'control', 'directive', 'strategic'] as const;
const forms = ['functional', 'weak-matrix', 'strong-matrix', 'project'] as const;
const classes = ['A', 'B', 'C', null] as const;

interface Shipped {
  readonly decisionPoints: readonly {
    readonly id: string;
    readonly presets: Readonly<Record<Preset, Partial<PresetValue>>>;
  }[];
}

const readRegister = (): Register => {
  const path = new URL('../content/authority/presets.json', import.meta.url);
  const { decisionPoints } = JSON.parse(readFileSync(path, 'utf8')) as Shipped;
  return new Map(
    decisionPoints.map(({ id, presets: given }) => {
      const of = (preset: Preset): PresetValue => ({ level: 0, mode: null, classes: null, ...given[preset] });
      return [
        id,
        {
          assurance: of('assurance'),
          control: of('control'),
          directive: of('directive'),
          strategic: of('strategic'),
        },
      ];
    }),
  );
};

const register = readRegister();
const points = [...register.keys()];

const overrideAt = (index: number): Override => ({
  id: String(index),
  point: points[(index * 7) % points.length] ?? 'DP-05',
  level: 3,
  mode: null,
  projectClass: classes[index % 4] ?? null,
  projectType: null,
  fromFen: index % 3 === 0 ? 100_000_000 : null,
  belowFen: null,
  from: '2026-01-01',
  to: null,
});

const units: readonly UnitFacts[] = Array.from({ length: 50 }, (_, at) => ({
  types: [
    { from: '2026-01-01', preset: presets[at % 4] ?? 'control', isCustom: false },
    { from: '2027-07-01', preset: presets[(at + 1) % 4] ?? 'control', isCustom: false },
  ],
  overrides: Array.from({ length: 12 }, (_none, index) => overrideAt(at + index)),
  mandates: at % 5 === 0 ? [] : [{ from: '2026-01-01', to: '2026-12-31' }],
  compensations: at % 7 === 0 ? [{ points: ['DP-08'], from: '2026-01-01', to: null }] : [],
  form: forms[at % 4] ?? 'project',
  isHeadBelow: at % 3 === 0,
}));

const questions: readonly (readonly [UnitFacts, Question])[] = Array.from({ length: triples }, (_, at) => [
  units[at % units.length] ?? ([] as never),
  {
    point: points[at % points.length] ?? 'DP-05',
    on: at % 11 === 0 ? '2027-08-01' : '2026-07-31',
    projectClass: classes[at % 4] ?? null,
    projectType: null,
    amountFen: (at % 9) * 50_000_000,
    isOfProject: at % 13 === 0,
  },
]);

const median = (work: () => number): number => {
  const times: number[] = [];
  for (let round = 0; round < 41; round++) {
    const start = process.hrtime.bigint();
    work();
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return times.toSorted((a, b) => a - b)[20] ?? 0;
};

const asked = (): number => {
  let sum = 0;
  for (const [unit, question] of questions) sum += effectiveSay(register, unit, question).level;
  return sum;
};
const empty = (): number => {
  let sum = 0;
  for (const [unit, question] of questions) sum += unit.types.length + question.point.length;
  return sum;
};

const [ours, nothing] = [median(asked), median(empty)];
// On a machine that is shared the clock counts what others do; processor time does not.
const rounds = 100;
const before = process.cpuUsage();
for (let round = 0; round < rounds; round++) asked();
const { user, system } = process.cpuUsage(before);
console.log(
  `${triples} triples: ${ours.toFixed(2)} ms (target ${((20 * triples) / 10_000).toFixed(0)} ms), ` +
    `${((user + system) / 1000 / rounds).toFixed(2)} ms of processor time, ` +
    `${(ours / nothing).toFixed(0)} × an empty loop (${nothing.toFixed(3)} ms), sum ${asked()}`,
);
