import { holds } from '#platform/actor.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { takeTurn } from '#platform/numbers.ts';
import { expectVersion } from '#platform/stale.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { listLeft, namesOf } from '../store/people.ts';
import { circleWith, overlap, type Span } from './rules.ts';
import type { DeputyEnd, NewDeputy } from './schema.ts';

/** Names who acts in somebody's place for some days. */
export const nameDeputy = async (write: Write, input: NewDeputy): Promise<{ id: string }> => {
  const { tx, who } = write;
  const personId = input.personId ?? who.personId;
  if (personId === null) throw new AppError('refused', 'approval.person-needed');
  if (personId !== who.personId) expectManager(write);
  if (input.validTo !== null && input.validTo < input.validFrom)
    throw new AppError('refused', 'deputy.dates-reversed');
  const span = { ...input, personId };
  const names = await namesOf(tx, [personId, input.deputyId]);
  if (!names.has(input.deputyId)) throw new AppError('not-found', 'record.not-found', { subject: 'person' });
  if ((await listLeft(tx, [input.deputyId], await todayOf(write))).length > 0)
    throw new AppError('refused', 'deputy.person-left', { person: names.get(input.deputyId) });
  await expectFree(write, span);
  const after = await tx
    .insertInto('deputy')
    .values({
      id: newId(),
      person_id: personId,
      deputy_id: input.deputyId,
      valid_from: input.validFrom,
      valid_to: input.validTo,
      reason: input.reason ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'deputy', id: after.id, label: names.get(personId) ?? '' }, after });
  write.announce({ about: 'record', kind: 'todo', id: after.id, person: input.deputyId });
  return { id: after.id };
};

/** Moves the last day of a deputyship. */
export const endDeputy = async (write: Write, id: string, { version, validTo }: DeputyEnd): Promise<void> => {
  const { tx, who } = write;
  const before = await tx.selectFrom('deputy').selectAll().where('id', '=', id).executeTakeFirst();
  if (!before || (before.person_id !== who.personId && !holds(who, 'approval.manage')))
    throw new AppError('not-found', 'record.not-found', { subject: 'deputy' });
  expectVersion(version, before);
  if (validTo < before.valid_from) {
    await tx.deleteFrom('deputy').where('id', '=', id).execute();
    write.record({ subject: { type: 'deputy', id }, before });
    return;
  }
  const span = {
    personId: before.person_id,
    deputyId: before.deputy_id,
    validFrom: before.valid_from,
    validTo,
  };
  await expectFree(write, span, id);
  const after = await tx
    .updateTable('deputy')
    .set({ valid_to: validTo })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'deputy', id }, before, after });
};

export const expectManager = ({ who }: Pick<Write, 'who'>): void => {
  if (!holds(who, 'approval.manage'))
    throw new AppError('forbidden', 'permission.missing', { permission: 'approval.manage' });
};

const expectFree = async ({ tx }: Write, span: Span, own?: string): Promise<void> => {
  await takeTurn(tx, 'deputy');
  const rows = await tx
    .selectFrom('deputy')
    .select([
      'id',
      'person_id as personId',
      'deputy_id as deputyId',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .execute();
  const others = rows.filter(({ id }) => id !== own);
  const meeting = others.find((one) => one.personId === span.personId && overlap(one, span));
  const circle = circleWith(span, others);
  const names = await namesOf(tx, [span.personId, span.deputyId, ...(circle ?? [])]);
  if (meeting)
    throw new AppError('refused', 'deputy.overlap', {
      person: names.get(span.personId),
      from: meeting.validFrom,
      to: meeting.validTo ?? '…',
    });
  if (circle)
    throw new AppError('refused', 'deputy.cycle', { chain: circle.map((id) => names.get(id)).join(' → ') });
};
