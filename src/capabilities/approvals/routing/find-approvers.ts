import type { ApproverPlace } from '#platform/approver-source.ts';
import type { PlannedStep } from '#platform/approval-subject.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Registry } from '#platform/registry.ts';
import { dayOf } from '../../organisation/store/today.ts';
import { holdersOfRole, listExecutives } from '../store/people.ts';
import type { ApproverRef, DesignedStep } from './schema.ts';

interface Finding {
  readonly db: Db | Tx;
  readonly registry: Registry;
  readonly place: ApproverPlace;
}

/** A designed step with the people its references find. */
export const peopledStep = async (step: DesignedStep, finding: Finding): Promise<PlannedStep> => {
  const found = [];
  for (const ref of step.approvers) found.push(await findApprovers(ref, finding));
  const quorum = found.find((one) => one.quorum !== undefined)?.quorum;
  const votes = step.votes ?? quorum;
  return {
    name: [step.name, step.name],
    mode: step.mode,
    duty: step.duty,
    people: [...new Set(found.flatMap(({ people }) => people))],
    ...(votes === undefined ? {} : { votes }),
    ...(step.hours === null ? {} : { hours: step.hours }),
  };
};

interface Found {
  readonly people: readonly string[];
  readonly quorum?: number;
}

const findApprovers = async (ref: ApproverRef, { db, registry, place }: Finding): Promise<Found> => {
  switch (ref.kind) {
    case 'person':
      return { people: ref.personId === undefined ? [] : [ref.personId] };
    case 'role':
      return { people: await holdersOfRole(db, ref.role ?? '', await dayOf(db, place.now)) };
    case 'executives':
      return { people: await listExecutives(db, await dayOf(db, place.now)) };
    case 'unit-head':
      return { people: await unitHead(db, ref.unitId ?? null, place.applicantId) };
    default:
      return (await registry.approvers.get(ref.kind)?.find(db, place)) ?? { people: [] };
  }
};

const unitHead = async (db: Db | Tx, unitId: string | null, applicantId: string): Promise<string[]> => {
  const unit = await db
    .selectFrom('org_unit')
    .select('head_id')
    .where('id', '=', (of) =>
      unitId === null
        ? of.selectFrom('person').select('unit_id').where('id', '=', applicantId)
        : of.val(unitId),
    )
    .executeTakeFirst();
  return unit?.head_id ? [unit.head_id] : [];
};
