import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ConstraintType, LinkType, Plan, PlanTask } from '../plan.ts';
import type { Distribution } from './distribution.ts';
import type { Model } from './model.ts';
import type { Risks } from './risks.ts';
import { toWork } from '../calendar/work-time.ts';
import { compileKernel } from '../../../scripts/compile-kernel.ts';
import { at, planOf, STANDARD } from '../../../test/support/plan-notation.ts';
import { DAY, modelled } from '../../../test/support/simulated.ts';
import { kernelOf, runIterations } from './run-iterations.ts';
import { KERNEL_BYTES } from './wasm-bytes.ts';

const PLANS = 60;
const ITERATIONS = 200;
const TYPES: readonly LinkType[] = ['FS', 'FS', 'FS', 'SS', 'FF', 'SF'];
const CONSTRAINTS: readonly ConstraintType[] = ['SNET', 'FNET', 'SNLT', 'FNLT', 'MSO', 'MFO'];

function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

type Random = (below: number) => number;

const pick = <T>(items: readonly T[], random: Random): T => {
  const item = items[random(items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};

function distribution(random: Random, unit: number): Distribution {
  const low = unit * (1 + random(5));
  const mode = low + unit * random(5);
  const high = mode + unit * random(8);
  const kinds: readonly Distribution[] = [
    { kind: 'triangular', low, mode, high },
    { kind: 'triangular', low, mode, high, bounds: 'p10-p90' },
    { kind: 'pert', low, mode, high },
    { kind: 'pert', low, mode, high, lambda: 2 },
    { kind: 'uniform', low, high },
    { kind: 'fixed', value: mode },
    { kind: 'discrete', values: [low, mode, high].map((value, index) => ({ value, weight: index + 1 })) },
  ];
  return pick(kinds, random);
}

const progress = (random: Random): Partial<PlanTask> => {
  const kind = random(12);
  if (kind === 0) return { actualStart: at('2026-01-06'), percentComplete: 40 };
  if (kind === 1)
    return { actualStart: at('2026-01-06'), actualFinish: at('2026-01-09T17:00'), percentComplete: 100 };
  if (kind === 2)
    return { manual: true, manualStart: at('2026-01-14'), manualFinish: at('2026-01-16T17:00') };
  if (kind === 3) return { active: false };
  if (kind > 5) return {};
  const constraint = pick(CONSTRAINTS, random);
  return { constraint, constraintAt: at('2026-01-12') + 1440 * random(30) };
};

/** Tasks of all kinds, some below two summaries, which are linked themselves. */
function randomPlan(random: Random): Plan {
  const names = Array.from({ length: 6 + random(20) }, (_, index) => `t${index}`);
  const text = [...names, 'S', 'T'].map((name) => `${name} 0d`).join('|');
  const blank = planOf(text, {
    calendars: [STANDARD],
    source: { format: pick(['zhongshu', 'mspdi', 'xer'] as const, random), application: null },
    ...(random(2) === 0 ? {} : { dataDate: at('2026-01-09') }),
  });
  const tasks = blank.tasks.map((task, index): PlanTask => {
    if (index >= names.length) return { ...task, summary: true };
    const parent = index < 3 ? 'S' : index < 6 ? 'T' : null;
    const durationMinutes = random(6) === 0 ? 0 : 60 * (1 + random(60));
    return {
      ...task,
      parent,
      durationMinutes,
      costFen: 100 * random(9000),
      milestone: random(5) === 0,
      ...progress(random),
    };
  });
  const links = names.flatMap((to, index) =>
    Array.from({ length: index === 0 ? 0 : random(4) }, () => ({
      from: names[random(index)] ?? 't0',
      to,
      type: pick(TYPES, random),
      lag: random(3) === 0 ? 60 * (random(20) - 6) : 0,
      lagUnit: 'working' as const,
    })),
  );
  const between = {
    from: 'S',
    to: 'T',
    type: pick(['FS', 'SS'] as const, random),
    lag: 0,
    lagUnit: 'working' as const,
  };
  return { ...blank, tasks, links: [...links, between] };
}

function randomRisks({ tasks }: Plan, random: Random): Risks {
  const some = (): string[] => tasks.filter(() => random(4) === 0).map(({ uid }) => uid);
  const risk = (id: string) => ({ id, name: id, probability: random(11) / 10 });
  return {
    estimates: tasks
      .filter(({ summary }) => !summary && random(2) === 0)
      .map(({ uid }) => ({ task: uid, minutes: distribution(random, 300), costFen: null })),
    drivers: ['D1', 'D2'].map((id) => ({ ...risk(id), factor: distribution(random, 0.2), tasks: some() })),
    events: ['R1', 'R2', 'R3'].map((id) => ({
      ...risk(id),
      minutes: distribution(random, DAY / 4),
      costFen: random(2) === 0 ? null : distribution(random, 12_345),
      tasks: ['t0', ...some()],
    })),
    correlations: random(2) === 0 ? [] : [{ id: 'C', coefficient: 0.3, tasks: some() }],
  };
}

const models = (seed: number) => {
  const random = generator(seed);
  return Array.from({ length: PLANS }, () => {
    const drawn = randomPlan(random);
    return modelled(drawn, randomRisks(drawn, random), {
      seed: random(1000),
      spread: { low: 0.7, mode: 1, high: 1.6 },
    });
  });
};

/** A milestone may stand at 08:00 on Monday or at 17:00 on Friday: one working instant. */
const inWork = ({ projectTime }: Model, instants: Int32Array): Int32Array =>
  instants.map((instant) => toWork(projectTime, instant));

describe('the SIMD kernel', () => {
  test('answers the bits of the plain one, whatever the plan and its risks', () => {
    for (const model of models(20260901)) {
      const part = { from: 3, count: ITERATIONS };
      const { kernel: name, ...fast } = runIterations(model, part);
      const { kernel: other, ...plain } = runIterations(model, { ...part, kernel: 'typescript' });
      expect([name, other]).toEqual(['wasm-simd', 'typescript']);
      expect(fast).toEqual(plain);
    }
  });

  test('draws single tasks as it draws them all', () => {
    for (const model of models(20260902).slice(0, 10)) {
      for (const wanted of ['fastest', 'typescript'] as const) {
        const [all, single] = [kernelOf(model, wanted), kernelOf(model, wanted)];
        all.draw(640);
        for (let node = 0; node < model.laid.network.size; node++) single.drawNode(node, 640);
        expect(single.duration).toEqual(all.duration);
      }
    }
  });

  test('is compiled from the source beside it', { timeout: 120_000 }, () => {
    expect(compileKernel()).toBe(KERNEL_BYTES);
  });
});

describe('a network in the minutes of one calendar', () => {
  test('finishes when the forward pass of the scheduler does, along the same critical paths', () => {
    let compared = 0;
    for (const model of models(20260903)) {
      if (model.working === null) continue;
      compared++;
      const part = { from: 0, count: ITERATIONS };
      const { finish, critical, watched } = runIterations(model, part);
      const through = runIterations({ ...model, working: null }, part);
      expect(inWork(model, finish)).toEqual(inWork(model, through.finish));
      expect(critical).toEqual(through.critical);
      expect(watched.map((one) => inWork(model, one))).toEqual(
        through.watched.map((one) => inWork(model, one)),
      );
    }
    expect(compared).toBeGreaterThan(PLANS / 2);
  });

  test('is the plan itself where nothing is uncertain', () => {
    const random = generator(20260904);
    for (let round = 0; round < PLANS; round++) {
      const model = modelled(randomPlan(random));
      const { finish } = runIterations(model, { from: 0, count: 1 });
      expect(inWork(model, finish)).toEqual(inWork(model, Int32Array.of(model.plannedFinish)));
    }
  });
});

describe('where WebAssembly', () => {
  const known: unknown = Reflect.get(globalThis, 'WebAssembly');
  afterEach(() => {
    Reflect.set(globalThis, 'WebAssembly', known);
    vi.resetModules();
  });
  const [model] = models(1);
  const run = async (): Promise<unknown> => {
    if (model === undefined) throw new Error('no model');
    const { runIterations: afresh } = await import('./run-iterations.ts');
    return afresh(model, { from: 0, count: 10 });
  };

  test('is unknown, the plain kernel answers', async () => {
    const before = await run();
    Reflect.deleteProperty(globalThis, 'WebAssembly');
    vi.resetModules();
    expect(await run()).toEqual({ ...Object(before), kernel: 'typescript' });
  });

  test('may not be compiled, as a page may forbid, the plain kernel answers', async () => {
    const forbidden = class extends Error {};
    const Module = function refuse(): never {
      throw new forbidden();
    };
    Reflect.set(globalThis, 'WebAssembly', { validate: () => true, Module, CompileError: forbidden });
    vi.resetModules();
    expect(await run()).toMatchObject({ kernel: 'typescript' });
  });
});
