import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { saveSearchEntries } from '#platform/search.ts';
import { expectVersion } from '#platform/stale.ts';
import { expectOnOffice } from '../../positions/store/office.ts';
import { publishProblem } from '../rules.ts';
import type { PortalText } from '../schema.ts';
import { composePortal } from '../read-portal.ts';

/** Words what a PMO does and does not do, and how it is reached. */
export const savePortalText = async (
  write: Write,
  officeId: string,
  { version, does, doesNot, contact }: PortalText,
): Promise<void> => {
  const { tx, who } = write;
  await expectOnOffice(tx, who, 'service.manage', officeId);
  const before = await tx
    .selectFrom('portal_text')
    .selectAll()
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  if (before) expectVersion(version ?? 0, { ...before });
  const after = before
    ? await tx
        .updateTable('portal_text')
        .set({ does, does_not: doesNot, contact, version: before.version })
        .where('id', '=', before.id)
        .returningAll()
        .executeTakeFirstOrThrow()
    : await tx
        .insertInto('portal_text')
        .values({ id: newId(), office_id: officeId, does, does_not: doesNot, contact })
        .returningAll()
        .executeTakeFirstOrThrow();
  write.record({
    subject: { type: 'portal', id: officeId, label: '关于 PMO' },
    ...(before ? { before } : {}),
    after,
  });
};

/** Publishes 关于 PMO as it is now; what was published before stays as it was. */
export const publishPortal = async (write: Write, officeId: string): Promise<{ number: number }> => {
  const { tx, who, now } = write;
  await expectOnOffice(tx, who, 'service.manage', officeId);
  const content = await composePortal({ db: tx, now }, officeId);
  const problem = publishProblem(content);
  if (problem) throw new AppError('refused', problem, { office: content.office });
  const { last } = await tx
    .selectFrom('portal_edition')
    .select((of) => of.fn.max('number').as('last'))
    .where('office_id', '=', officeId)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  await tx
    .insertInto('portal_edition')
    .values({
      id: newId(),
      office_id: officeId,
      number,
      published_at: now,
      published_by: who.personId,
      content: JSON.stringify(content),
    })
    .execute();
  await saveSearchEntries(tx, now, [
    {
      subjectType: 'portal',
      subjectId: officeId,
      title: `关于 ${content.office}`,
      subtitle: null,
      text: [content.mission ?? '', ...content.does, ...content.services.map(({ zh }) => zh)].join(' '),
    },
  ]);
  write.record({
    subject: { type: 'portal', id: officeId, label: content.office },
    after: { edition: number },
  });
  return { number };
};
