import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { listItemsOf } from '../method/store/items.ts';
import { findOffice, listOffices, officeOfPerson } from '../offices/store.ts';
import { dayOf } from '../organisation/store/today.ts';
import { isInForce } from '../positions/rules.ts';
import { loadTypeWords } from '../offices/spoken.ts';
import { loadUnitFacts } from '../offices/unit-facts.ts';
import { typeOn } from '#engine/authority/effective-say.ts';
import { PortalContent, type About, type Portal, type PortalText } from './schema.ts';
import { listServices } from './store/catalogue.ts';
import { missionOf } from './store/mission.ts';
import { findOpenSurvey } from './store/surveys.ts';

type Reader = Db | Tx;

interface At {
  readonly db: Reader;
  readonly now: Date;
}

/** What the portal of a PMO would say if it were published now. */
export const composePortal = async ({ db, now }: At, officeId: string): Promise<PortalContent> => {
  const day = await dayOf(db, now);
  const { name, display_name: own } = await findOffice(db, officeId);
  const { version: _of, ...text } = await findText(db, officeId);
  const mission = await missionOf(db, officeId, day);
  const services = (await listServices(db, officeId)).filter(({ isOffered }) => isOffered);
  const processes = await listItemsOf(db, ['process']);
  return {
    office: own ?? name,
    mission: mission.text,
    charter: mission.edition,
    ...text,
    services: services.map(
      ({ isOffered: _offered, positionId: _id, methodWorkDays, workDays, ...service }) => ({
        ...service,
        workDays: workDays ?? methodWorkDays,
      }),
    ),
    people: await listPeople(db, officeId, day),
    processes: processes.map(({ code, zh, en }) => ({ code, zh, en })),
  };
};

const findText = async (db: Reader, officeId: string): Promise<PortalText> => {
  const row = await db
    .selectFrom('portal_text')
    .selectAll()
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  return row
    ? { version: row.version, does: row.does, doesNot: row.does_not, contact: row.contact }
    : { version: null, does: [], doesNot: [], contact: '' };
};

const listPeople = async (db: Reader, officeId: string, day: string): Promise<PortalContent['people']> => {
  const rows = await db
    .selectFrom('pmo_appointment as held')
    .innerJoin('pmo_position as position', 'position.id', 'held.position_id')
    .innerJoin('person', 'person.id', 'held.person_id')
    .select(['person.name', 'position.name as position', 'held.from_on as fromOn', 'held.to_on as toOn'])
    .where('position.office_id', '=', officeId)
    .orderBy('position.place')
    .orderBy('person.sort_key')
    .execute();
  return rows.filter((row) => isInForce(row, day)).map(({ name, position }) => ({ name, position }));
};

const findEdition = async (db: Reader, officeId: string): Promise<Portal['edition']> => {
  const row = await db
    .selectFrom('portal_edition as edition')
    .leftJoin('person', 'person.id', 'edition.published_by')
    .select(['edition.number', 'edition.published_at', 'person.name', 'edition.content'])
    .where('edition.office_id', '=', officeId)
    .orderBy('edition.number', 'desc')
    .executeTakeFirst();
  return row
    ? {
        number: row.number,
        publishedAt: row.published_at,
        publishedBy: row.name,
        content: PortalContent.parse(row.content),
      }
    : null;
};

/** The portal as it is prepared: its texts, what would be published, and what was published last. */
export const findPortal = async (at: At, officeId: string): Promise<Portal> => {
  const preview = await composePortal(at, officeId);
  const edition = await findEdition(at.db, officeId);
  return {
    text: await findText(at.db, officeId),
    preview,
    edition,
    hasChanges:
      edition === null || JSON.stringify(PortalContent.parse(preview)) !== JSON.stringify(edition.content),
  };
};

/** 关于 PMO as everybody reads it: the edition published last of the reader's PMO or of the one asked for. */
export const findAbout = async (
  { db, who, now }: At & { readonly who: Actor },
  asked: string | undefined,
): Promise<About> => {
  const offices = await listOffices(db);
  const officeId = asked ?? (await officeOfPerson(db, who.personId));
  const office = offices.find(({ id }) => id === officeId);
  const names = offices
    .toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
    .map(({ id, name, displayName }) => ({ id, name: displayName ?? name }));
  if (!office) return { officeId: null, offices: names, tone: null, edition: null, survey: null };
  return {
    officeId: office.id,
    offices: names,
    tone: await toneOfOffice({ db, who, now }, office.id),
    edition: await findEdition(db, office.id),
    survey: await findOpenSurvey(db, office.id, who.personId),
  };
};

const toneOfOffice = async (
  { db, who, now }: At & { readonly who: Actor },
  officeId: string,
): Promise<string | null> => {
  const type = typeOn((await loadUnitFacts(db, officeId)).types, await dayOf(db, now));
  return type ? (await loadTypeWords(db, who.locale)).tone(type.preset) : null;
};
