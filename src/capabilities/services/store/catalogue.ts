import type { Db, Tx } from '#platform/db/database.ts';
import { ServiceContent } from '../../method/schema/content.ts';
import { listItemsOf } from '../../method/store/items.ts';
import type { Service } from '../schema.ts';

/** The services of the method, each with what a PMO promises of it. */
export const listServices = async (db: Db | Tx, officeId: string): Promise<Service[]> => {
  const items = await listItemsOf(db, ['service']);
  const offers = await db
    .selectFrom('service_offer as offer')
    .leftJoin('pmo_position as position', 'position.id', 'offer.position_id')
    .select([
      'offer.code',
      'offer.work_days as workDays',
      'offer.position_id as positionId',
      'position.name as position',
    ])
    .where('offer.office_id', '=', officeId)
    .execute();
  return items.map(({ code, zh, en, content }) => {
    const { audience, sla, slaWorkDays } = ServiceContent.parse(content);
    const offer = offers.find((one) => one.code === code);
    return {
      code,
      zh,
      en,
      audience: { zh: audience.zh, en: audience.en },
      sla: { zh: sla.zh, en: sla.en },
      methodWorkDays: slaWorkDays,
      isOffered: offer !== undefined,
      workDays: offer?.workDays ?? null,
      positionId: offer?.positionId ?? null,
      position: offer?.position ?? null,
    };
  });
};
