import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { saveSearchEntries } from '#platform/search.ts';
import { expectVersion } from '#platform/stale.ts';
import { mixFault } from '../rules.ts';
import type { NewPlan, PlanChange } from '../schema.ts';
import { findPlanRow, planOfYear } from '../store/plans.ts';

/** Begins the portfolio plan of a year. */
export const createPlan = async (write: Write, input: NewPlan): Promise<{ id: string }> => {
  const { tx, who } = write;
  if (await planOfYear(tx, input.year))
    throw new AppError('conflict', 'portfolio-plan.year-taken', { year: input.year });
  expectMix(input.mix ?? []);
  const after = await tx
    .insertInto('portfolio_plan')
    .values({
      id: newId(),
      year: input.year,
      title: input.title,
      envelope_fen: input.envelopeFen,
      mix: JSON.stringify(input.mix ?? []),
      note: input.note ?? null,
      pmo_unit_id: null,
      owner_id: input.ownerId ?? who.personId,
      approved_version: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await saveEvents(write, after.id, input.events ?? []);
  write.record({ subject: { type: 'portfolio-plan', id: after.id, label: after.title }, after });
  await index(write, after);
  return { id: after.id };
};

/** Changes a plan; an approved one is revised and waits for its next approval, the approved edition stays. */
export const changePlan = async (
  write: Write,
  id: string,
  { version, ...input }: PlanChange,
): Promise<void> => {
  const before = await findPlanRow(write.tx, id);
  expectVersion(version, before);
  if (input.mix) expectMix(input.mix);
  const after = await write.tx
    .updateTable('portfolio_plan')
    .set({
      title: input.title ?? before.title,
      envelope_fen: input.envelopeFen ?? before.envelope_fen,
      mix: JSON.stringify(input.mix ?? before.mix),
      note: input.note === undefined ? before.note : input.note,
      owner_id: input.ownerId === undefined ? before.owner_id : input.ownerId,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (input.events) await saveEvents(write, id, input.events);
  const events = input.events ? { events: input.events } : {};
  write.record({
    subject: { type: 'portfolio-plan', id, label: after.title },
    before,
    after: { ...after, ...events },
  });
  await index(write, after);
};

const expectMix = (mix: readonly { readonly percent: number }[]): void => {
  const sum = mixFault(mix);
  if (sum !== null) throw new AppError('refused', 'portfolio-plan.mix-not-100', { sum });
};

const saveEvents = async (
  { tx }: Write,
  planId: string,
  events: NonNullable<NewPlan['events']>,
): Promise<void> => {
  await tx.deleteFrom('portfolio_plan_event').where('plan_id', '=', planId).execute();
  if (events.length === 0) return;
  const rows = events.map(({ kind, name, onDate, doneOn }) => ({
    id: newId(),
    plan_id: planId,
    kind,
    name,
    on_date: onDate,
    done_on: doneOn,
  }));
  await tx.insertInto('portfolio_plan_event').values(rows).execute();
};

const index = ({ tx, now }: Write, plan: { id: string; title: string; year: number; note: string | null }) =>
  saveSearchEntries(tx, now, [
    {
      subjectType: 'portfolio-plan',
      subjectId: plan.id,
      title: plan.title,
      subtitle: String(plan.year),
      text: plan.note ?? '',
    },
  ]);
