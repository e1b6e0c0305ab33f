import type { Read } from '#platform/handlers.ts';
import { inLocale } from '#platform/i18n.ts';
import { punctuationOf } from '#platform/punctuation.ts';
import { initiationSubject } from '../approval.ts';
import { explainCharge } from '../../offices/charge-text.ts';
import { findOffice } from '../../offices/store.ts';
import { listSays, sayOn } from '../say-on.ts';
import type { RoutePreview } from '../schema.ts';
import { findInitiation } from '../store/initiations.ts';

/** How a request would be decided today: what the office says, and whom each step asks. */
export const previewRoute = async (read: Read, id: string): Promise<RoutePreview> => {
  const { db, who, now } = read;
  const request = await findInitiation(read, id);
  const offices = await listSays(db, id, { point: 'DP-05', now });
  const asked = await Promise.all(offices.map(async ({ officeId }) => (await findOffice(db, officeId)).name));
  const steps = await initiationSubject.steps(db, id, now);
  const ids = [...new Set(steps.flatMap(({ people }) => people))];
  const people =
    ids.length === 0
      ? []
      : await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  const names = new Map(people.map((person) => [person.id, person.name]));
  const brief = async (point: string) => {
    const say = await sayOn(db, id, { point, now });
    return say && { level: say.level, rule: say.rule };
  };
  const charge = await explainCharge(
    db,
    { orgUnitId: request.unitId, projectType: request.projectType, amountFen: request.amountFen },
    who.locale,
  );
  return {
    inCharge: charge,
    office: asked.length === 0 ? request.office : punctuationOf(who.locale).listed(asked),
    preliminary: await brief('DP-03'),
    initiation: await brief('DP-05'),
    steps: steps.map((step) => ({
      name: inLocale(step.name, who.locale),
      duty: step.duty,
      mode: step.mode,
      people: step.people.flatMap((person) => names.get(person) ?? []),
    })),
  };
};
