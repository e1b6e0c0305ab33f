import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import type { Read } from '#platform/handlers.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { namedApprovers } from './names.ts';
import type { DesignedStep, NewRoute, RouteChange } from './schema.ts';
import { findRouteRow } from './store.ts';

type Designed = Pick<NewRoute, 'steps' | 'amountFromFen' | 'amountBelowFen'>;

/** Adds a route; running approvals keep the one they were submitted with. */
export const createRoute = async (write: Write, input: NewRoute): Promise<{ id: string }> => {
  expectKind(write, input.kind);
  expectDesign(write, input);
  const after = await write.tx
    .insertInto('approval_route')
    .values({ id: newId(), retired_on: null, ...columnsOf(input) })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'approval-route', id: after.id, label: after.name }, after });
  return { id: after.id };
};

export const changeRoute = async (
  write: Write,
  id: string,
  { version, ...input }: RouteChange,
): Promise<void> => {
  const before = await findRouteRow(write.tx, id);
  expectVersion(version, before);
  const whole: NewRoute = {
    kind: before.kind,
    name: before.name,
    position: before.position,
    projectClasses: before.project_classes.filter(isClass),
    amountFromFen: before.amount_from_fen,
    amountBelowFen: before.amount_below_fen,
    pmoUnitIds: before.pmo_unit_ids,
    steps: before.steps,
    ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
  };
  expectKind(write, whole.kind);
  expectDesign(write, whole);
  const after = await write.tx
    .updateTable('approval_route')
    .set(columnsOf(whole))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'approval-route', id, label: after.name }, before, after });
};

/** Takes a route out of use from today; what runs by it runs on. */
export const retireRoute = async (write: Write, id: string, version: number): Promise<void> => {
  const before = await findRouteRow(write.tx, id);
  expectVersion(version, before);
  const after = await write.tx
    .updateTable('approval_route')
    .set({ retired_on: await todayOf(write) })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'approval-route', id, label: after.name }, before, after });
};

const isClass = (text: string): text is 'A' | 'B' | 'C' => text === 'A' || text === 'B' || text === 'C';

const expectKind = ({ registry }: Write, kind: string): void => {
  if (!registry.subjects.has(kind)) throw new AppError('not-found', 'approval.kind-unknown', { kind });
};

/** Refuses a design under which nobody could decide, whoever submits. */
export const expectDesign = (
  { registry }: Pick<Write | Read, 'registry'>,
  { steps, amountFromFen, amountBelowFen }: Designed,
): void => {
  for (const step of steps) expectStep(registry, step);
  if (!steps.some(({ duty }) => duty === 'decide'))
    throw new AppError('refused', 'approval-route.no-decision');
  if (amountFromFen !== null && amountBelowFen !== null && amountBelowFen <= amountFromFen)
    throw new AppError('refused', 'approval-route.amounts-reversed');
};

const expectStep = (
  registry: Write['registry'],
  { name, mode, duty, votes, approvers }: DesignedStep,
): void => {
  if (approvers.length === 0) throw new AppError('refused', 'approval-route.step-empty', { step: name });
  const unknown = approvers.find(({ kind }) => !(kind in namedApprovers) && !registry.approvers.has(kind));
  if (unknown) throw new AppError('refused', 'approval-route.approver-unknown', { kind: unknown.kind });
  const isIncomplete = approvers.some(
    ({ kind, personId, role }) =>
      (kind === 'person' && personId === undefined) || (kind === 'role' && role === undefined),
  );
  if (isIncomplete) throw new AppError('refused', 'approval-route.step-empty', { step: name });
  const bringsQuorum = approvers.some(({ kind }) => !(kind in namedApprovers));
  if (mode === 'vote' && duty === 'decide' && votes === null && !bringsQuorum)
    throw new AppError('refused', 'approval-route.votes-missing', { step: name });
};

const columnsOf = (input: NewRoute) => ({
  kind: input.kind,
  name: input.name,
  position: input.position,
  project_classes: input.projectClasses,
  amount_from_fen: input.amountFromFen,
  amount_below_fen: input.amountBelowFen,
  pmo_unit_ids: input.pmoUnitIds,
  steps: JSON.stringify(input.steps),
});
