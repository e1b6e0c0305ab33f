import { z } from 'zod';
import { minuteFromIso } from '#engine/days.ts';
import { verifyLevelledPlan } from '#engine/levelling/plan/verify-plan.ts';
import type { Plan } from '#engine/plan.ts';
import { InputError } from '../read-file.ts';

const minute = z.string().transform((text, context) => {
  const value = minuteFromIso(text);
  if (value !== null) return value;
  context.addIssue(`${text} is no date`);
  return z.NEVER;
});

const resultSchema = z.object({
  tasks: z.array(
    z.object({
      uid: z.string(),
      start: minute,
      finish: minute,
      parts: z.array(z.object({ start: minute, finish: minute })).optional(),
      team: z.array(z.object({ resource: z.string(), skill: z.string() })).optional(),
    }),
  ),
});

/** Checks the dates that `level` printed for a plan file against the plan. */
export const verifyPlanFile = (plan: Plan, json: unknown) => {
  const parsed = resultSchema.safeParse(json);
  if (!parsed.success) throw malformed(parsed.error);
  const spans = new Map(parsed.data.tasks.map((task) => [task.uid, task]));
  const violations = verifyLevelledPlan(plan, spans);
  return { valid: violations.length === 0, checked: spans.size, violations };
};

/** The result is not of the form that the command prints: where, and how. */
export const malformed = ({ issues: [issue] }: z.ZodError): InputError =>
  new InputError('result.malformed', issue?.path.join('.') ?? '', issue?.message ?? '');
