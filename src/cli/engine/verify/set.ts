import { z } from 'zod';
import type { ProblemInstance } from '#engine/interchange/problem-set/instance.ts';
import { verifySchedule } from '#engine/levelling/verify.ts';
import { malformed } from './plan.ts';

const resultSchema = z.object({
  instances: z.array(
    z.object({
      name: z.string(),
      makespan: z.number(),
      start: z.array(z.number()),
      bound: z.number().optional(),
      provenOptimal: z.boolean().optional(),
    }),
  ),
});

type Result = z.infer<typeof resultSchema>['instances'][number];

interface Fault {
  readonly instance: string;
  readonly rule: string;
  readonly at: string;
  readonly message: string;
}

/** Checks every schedule that `level` printed for a set against the project of the same name. */
export const verifyInstances = (problems: readonly ProblemInstance[], json: unknown) => {
  const parsed = resultSchema.safeParse(json);
  if (!parsed.success) throw malformed(parsed.error);
  const named = new Map(problems.map((instance) => [instance.name, instance]));
  const violations = parsed.data.instances.flatMap((result) => faultsOf(named.get(result.name), result));
  return { valid: violations.length === 0, checked: parsed.data.instances.length, violations };
};

const faultsOf = (instance: ProblemInstance | undefined, result: Result): readonly Fault[] => {
  const fault = (rule: string, at: string, message: string): Fault => ({
    instance: result.name,
    rule,
    at,
    message,
  });
  if (instance === undefined) return [fault('instance.unknown', result.name, '文件中没有这个项目')];
  const { activities } = instance.problem;
  const starts = new Map(
    activities.flatMap(({ id }, index) => {
      const start = result.start[index];
      return start === undefined ? [] : [[id, start] as const];
    }),
  );
  const last = activities.reduce(
    (latest, { duration }, index) => Math.max(latest, (result.start[index] ?? 0) + duration),
    0,
  );
  const faults = verifySchedule(instance.problem, starts).map(({ rule, at, message }) =>
    fault(rule, at, message),
  );
  if (result.start.length > activities.length)
    faults.push(
      fault('start.too-many', result.name, `${activities.length} 个活动,却有 ${result.start.length} 个开始`),
    );
  if (last !== result.makespan)
    faults.push(fault('makespan.wrong', result.name, `最后完成于 ${last},结果写的是 ${result.makespan}`));
  if ((result.bound ?? 0) > last)
    faults.push(fault('bound.wrong', result.name, `下界 ${result.bound} 大于工期 ${last}`));
  if (result.provenOptimal === true && (instance.best ?? Infinity) < last)
    faults.push(fault('proof.wrong', result.name, `称已最优,但已知有 ${instance.best}`));
  return faults;
};
