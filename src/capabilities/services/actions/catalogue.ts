import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectOnOffice } from '../../positions/store/office.ts';
import type { ServiceChoice } from '../schema.ts';
import { listServices } from '../store/catalogue.ts';

/** Chooses what a PMO offers, of the services of the method. */
export const chooseServices = async (
  write: Write,
  officeId: string,
  { services }: ServiceChoice,
): Promise<void> => {
  const { tx, who } = write;
  await expectOnOffice(tx, who, 'service.manage', officeId);
  const known = new Set((await listServices(tx, officeId)).map(({ code }) => code));
  const unknown = services.find(({ code }) => !known.has(code));
  if (unknown) throw new AppError('refused', 'service.unknown', { code: unknown.code });
  const before = await tx.selectFrom('service_offer').selectAll().where('office_id', '=', officeId).execute();
  const kept = new Set(services.map(({ code }) => code));
  const dropped = before.filter(({ code }) => !kept.has(code)).map(({ id }) => id);
  if (dropped.length > 0) await tx.deleteFrom('service_offer').where('id', 'in', dropped).execute();
  for (const { code, positionId, workDays } of services)
    await tx
      .insertInto('service_offer')
      .values({ id: newId(), office_id: officeId, code, position_id: positionId, work_days: workDays })
      .onConflict((conflict) =>
        conflict.columns(['office_id', 'code']).doUpdateSet({ position_id: positionId, work_days: workDays }),
      )
      .execute();
  write.record({
    subject: { type: 'service-catalogue', id: officeId, label: '服务目录' },
    before: { services: before.map(({ code }) => code).toSorted() },
    after: { services: [...kept].toSorted() },
  });
};
