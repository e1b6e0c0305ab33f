import { planRoute, type PeopledStep, type PlannedRoute } from '#engine/approval/plan-route.ts';
import type { FrozenSubject, PlannedStep } from '#platform/approval-subject.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Registry } from '#platform/registry.ts';
import { dayOf } from '../../organisation/store/today.ts';
import { deputiesOfLeft, deputiesOn } from '../deputies/store.ts';
import { peopledStep } from '../routing/find-approvers.ts';
import { fittingRoute } from '../routing/store.ts';
import { listLeft, namesOf, superiorsOf } from '../store/people.ts';
import { withSuperior } from './with-superior.ts';

interface Wanted {
  readonly kind: string;
  readonly subjectId: string;
  readonly applicantId: string;
  readonly frozen: FrozenSubject;
  readonly now: Date;
}

export interface RouteFound {
  readonly routeName: string | null;
  readonly steps: readonly PlannedStep[];
}

/** The steps an administrator designed for what is submitted, else the subject's own. */
export const findRoute = async (
  db: Db | Tx,
  registry: Registry,
  { kind, subjectId, applicantId, frozen, now }: Wanted,
): Promise<RouteFound> => {
  const designed = await fittingRoute(db, kind, { ...frozen, today: await dayOf(db, now) });
  if (!designed) {
    const own = await registry.subjects.get(kind)?.steps(db, subjectId, now);
    return { routeName: null, steps: await withSuperior(db, own ?? [], { applicantId, frozen, now }) };
  }
  const place = { applicantId, pmoUnitId: frozen.pmoUnitId, projectId: frozen.projectId, now };
  const steps: PlannedStep[] = [];
  for (const step of designed.steps) steps.push(await peopledStep(step, { db, registry, place }));
  return { routeName: designed.name, steps: await withSuperior(db, steps, { applicantId, frozen, now }) };
};

interface Planning {
  readonly applicantId: string;
  readonly barred: readonly string[];
  readonly now: Date;
}

/** The steps with the people who may act; what the engine cannot mend is refused with what the user can do. */
export const planSteps = async (
  db: Db | Tx,
  steps: readonly PlannedStep[],
  planning: Planning,
): Promise<readonly PeopledStep[]> => {
  const planned = await tryPlan(db, steps, planning);
  if (planned.status === 'planned') return planned.steps;
  throw await refusalOf(db, steps, planned);
};

const tryPlan = async (
  db: Db | Tx,
  steps: readonly PlannedStep[],
  { applicantId, barred, now }: Planning,
): Promise<PlannedRoute> => {
  const today = await dayOf(db, now);
  const superiors = await superiorsOf(db, applicantId, today);
  const people = [...steps.flatMap((step) => step.people), ...superiors.flat()];
  const left = await listLeft(db, people, today);
  return planRoute(
    steps.map(({ mode, votes, duty, people: named }) => ({
      id: newId(),
      mode,
      votes: votes ?? null,
      duty,
      people: named,
    })),
    {
      applicant: applicantId,
      barred,
      left: left.length === 0 ? new Map() : deputiesOfLeft(left, await deputiesOn(db, today)),
      superiors,
    },
  );
};

const refusalOf = async (
  db: Db | Tx,
  steps: readonly PlannedStep[],
  refused: Extract<PlannedRoute, { status: 'refused' }>,
): Promise<AppError> => {
  const step = steps[refused.step];
  if (refused.rule !== 'approval.approver-left')
    return new AppError('refused', refused.rule, {
      step: step?.name[0] ?? '',
      votes: step?.votes ?? null,
      count: step?.people.length ?? 0,
    });
  const names = await namesOf(db, [refused.person]);
  return new AppError('refused', refused.rule, {
    step: step?.name[0] ?? '',
    person: names.get(refused.person) ?? '',
  });
};
