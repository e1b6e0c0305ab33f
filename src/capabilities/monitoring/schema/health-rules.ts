import { z } from 'zod';
import { healthLimits } from '#engine/health/rules.ts';
import { healths } from '../../projects/names.ts';
import { dimensions } from '../names.ts';

const number = z.number().finite();
const text = z.array(z.string()).describe('zh, en');
const colour = z.enum(healths).nullable();

/** Thresholds of the enterprise in place of the shipped ones. */
const overrides = {
  thresholds: z
    .record(z.string().max(60), z.object({ green: number, yellow: number.nullable() }))
    .default({})
    .describe('by the id of the measure; null yellow: never worse than amber'),
  limits: z.partialRecord(z.enum(healthLimits), number).default({}),
  points: z
    .record(z.string().max(10), number)
    .default({})
    .describe('points of the signs of a too rosy self-rating, by code'),
};
export const HealthOverridesSet = z.object(overrides);
export type HealthOverridesSet = z.output<typeof HealthOverridesSet>;

export const HealthRulesChange = z.object({
  ...overrides,
  version: z.number().int().describe('version of the settings of the enterprise the change is based on'),
  reason: z.string().trim().min(1).max(500).describe('why; kept in the audit log'),
});
export type HealthRulesChange = z.output<typeof HealthRulesChange>;

const within = { min: z.number(), max: z.number(), step: z.number() };
const bounds = z.object({ green: z.number(), yellow: z.number().nullable() });
export const RuleSettings = z.object({
  version: z.number().int(),
  lastChange: z
    .object({ at: z.string(), by: z.string(), reason: z.string().nullable() })
    .nullable()
    .describe('null = as shipped since the set-up'),
  dimensions: z.array(
    z.object({
      id: z.enum(dimensions),
      core: z.boolean().describe('weighs alone in the overall colour'),
      measures: z.array(
        z.object({
          id: z.string(),
          name: text,
          unit: z.string(),
          direction: z.enum(['up', 'down']).describe('up: the more the better'),
          shipped: bounds,
          inForce: bounds,
          ...within,
        }),
      ),
    }),
  ),
  limits: z.array(
    z.object({ id: z.enum(healthLimits), shipped: z.number(), inForce: z.number(), ...within }),
  ),
  signals: z.array(z.object({ code: z.string(), text, shipped: z.number(), inForce: z.number(), ...within })),
});
export type RuleSettings = z.output<typeof RuleSettings>;

export const RulesPreview = z.object({
  assessed: z.number().int().describe('projects with a colour before or after'),
  changed: z.number().int().describe('projects whose colour would be another one'),
  moves: z.array(z.object({ from: colour, to: colour, count: z.number().int() })),
  projects: z
    .array(
      z.object({
        id: z.uuid(),
        code: z.string(),
        name: z.string(),
        from: colour,
        to: colour,
        rule: z.string(),
        params: z.record(z.string(), z.unknown()),
      }),
    )
    .describe('of the changed ones those that are visible, worst first, at most 100'),
});
export type RulesPreview = z.output<typeof RulesPreview>;
