import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { scaled, type Bounds, type Distribution, type ThreePoint } from '#engine/monte-carlo/distribution.ts';
import type { Risks } from '#engine/monte-carlo/risks.ts';
import { InputError } from '../read-file.ts';

const figure = z.number();
const points = { low: figure, mode: figure, high: figure };
const bounds = z.enum(['ends', 'p10-p90']);

/** A figure, three points `[optimistic, most likely, pessimistic]`, or a distribution by its name. */
const distribution = z.union([
  figure,
  z.tuple([figure, figure, figure]),
  z.strictObject({ kind: z.literal('fixed'), value: figure }),
  z.strictObject({ kind: z.literal('uniform'), low: figure, high: figure }),
  z.strictObject({ kind: z.literal('triangular'), ...points, bounds: bounds.optional() }),
  z.strictObject({ kind: z.literal('pert'), ...points, lambda: figure.optional() }),
  z.strictObject({
    kind: z.literal('discrete'),
    values: z.array(z.strictObject({ value: figure, weight: figure })).min(1),
  }),
]);
type Written = z.infer<typeof distribution>;

const tasks = z.union([z.literal('all'), z.array(z.string())]);
const risk = { id: z.string().min(1), name: z.string().optional(), probability: figure.default(1) };

const schema = z.strictObject({
  estimates: z
    .array(
      z.strictObject({
        task: z.string(),
        days: distribution.optional(),
        costYuan: distribution.optional(),
      }),
    )
    .default([]),
  drivers: z.array(z.strictObject({ ...risk, factor: distribution, tasks })).default([]),
  events: z
    .array(
      z.strictObject({
        ...risk,
        days: distribution.optional(),
        costYuan: distribution.optional(),
        tasks: tasks.default([]),
      }),
    )
    .default([]),
  correlations: z
    .array(z.strictObject({ id: z.string().min(1), coefficient: figure, tasks: tasks.default('all') }))
    .default([]),
});

const FEN_PER_YUAN = 100;

interface Reading {
  readonly minutesPerDay: number;
  readonly threePoint: ThreePoint;
  readonly bounds: Bounds;
}

/** Reads a risk list; what it may hold is described in docs/simulation.md. */
export const readRisks = (path: string, reading: Reading): Risks => {
  const parsed = schema.safeParse(jsonOf(path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError('risks.malformed', issue?.path.join('.') || path, issue?.message ?? path);
  }
  const { estimates, drivers, events, correlations } = parsed.data;
  const read = (written: Written | undefined, unit: number): Distribution | null =>
    written === undefined ? null : scaled(shaped(written, reading), unit);
  const { minutesPerDay } = reading;
  return {
    estimates: estimates.map(({ task, days, costYuan }) => ({
      task,
      minutes: read(days, minutesPerDay),
      costFen: read(costYuan, FEN_PER_YUAN),
    })),
    drivers: drivers.map(({ id, name = id, probability, factor, tasks: hit }) => ({
      id,
      name,
      probability,
      factor: shaped(factor, reading),
      tasks: hit,
    })),
    events: events.map(({ id, name = id, probability, days, costYuan, tasks: hit }) => ({
      id,
      name,
      probability,
      minutes: read(days, minutesPerDay),
      costFen: read(costYuan, FEN_PER_YUAN),
      tasks: hit,
    })),
    correlations,
  };
};

const jsonOf = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new InputError('risks.unreadable', path, (error as Error).message);
  }
};

const shaped = (written: Written, { threePoint, bounds: usual }: Reading): Distribution => {
  if (typeof written === 'number') return { kind: 'fixed', value: written };
  if (Array.isArray(written)) {
    const [low, mode, high] = written;
    return threePoint === 'pert'
      ? { kind: 'pert', low, mode, high }
      : { kind: 'triangular', low, mode, high, bounds: usual };
  }
  if (written.kind === 'triangular') return { ...written, bounds: written.bounds ?? usual };
  if (written.kind === 'pert') return { ...written, lambda: written.lambda ?? 4 };
  return written;
};
