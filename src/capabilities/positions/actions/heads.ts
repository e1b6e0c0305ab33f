import type { App } from '#platform/app.ts';
import { systemActor } from '#platform/actor.ts';
import type { Write } from '#platform/db/write.ts';
import { setOfficeHead } from '../../offices/actions/heads.ts';
import { Rank } from '../../offices/schema/offices.ts';
import { findOffice } from '../../offices/store.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { headKind } from '../kinds.ts';

/** Makes who holds the head position today the head of the PMO; a head whose appointment ended heads it no more. */
export const followHead = async (write: Write, officeId: string): Promise<void> => {
  const { tx } = write;
  const day = await todayOf(write);
  const held = await tx
    .selectFrom('pmo_appointment as held')
    .innerJoin('pmo_position as position', 'position.id', 'held.position_id')
    .select(['held.person_id', 'held.rank', 'held.from_on', 'held.to_on'])
    .where('position.office_id', '=', officeId)
    .where('position.kind', '=', headKind)
    .where('held.from_on', '<=', day)
    .orderBy('held.from_on', 'desc')
    .execute();
  const present = held.find(({ to_on: to }) => to === null || to >= day);
  const office = await findOffice(tx, officeId);
  const rank = Rank.nullable().parse(present?.rank ?? null);
  if (present && rank !== null) {
    if (present.person_id !== office.head_person_id || rank !== office.head_rank)
      await setOfficeHead(write, officeId, { personId: present.person_id, rank });
  } else if (held.some(({ person_id: former }) => former === office.head_person_id))
    await setOfficeHead(write, officeId, { personId: null, rank: null });
};

/** Every day: appointments to a head position that begin or end. */
export const followHeads = async (app: App): Promise<void> => {
  const offices = await app.db
    .selectFrom('pmo_position')
    .select('office_id')
    .distinct()
    .where('kind', '=', headKind)
    .execute();
  for (const { office_id: officeId } of offices)
    await app.write(systemActor('positions'), 'position.follow-heads', (write) =>
      followHead(write, officeId),
    );
};
