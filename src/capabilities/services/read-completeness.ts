import { sql } from 'kysely';
import { typeOn } from '#engine/authority/effective-say.ts';
import type { Db } from '#platform/db/database.ts';
import { charterInForce } from '../charters/store/charters.ts';
import { mandateOf } from '../offices/actions/mandates.ts';
import { findOffice } from '../offices/store.ts';
import { loadUnitFacts } from '../offices/unit-facts.ts';
import { dayOf } from '../organisation/store/today.ts';
import { coreGroupOf } from '../positions/store.ts';
import { findStaff, type At } from '../positions/store/staff.ts';
import { artefactRules, type SetUpFacts } from './artefacts.ts';
import { percentOf } from './rules.ts';
import type { Completeness } from './schema.ts';

/** Which of the sixteen artefacts of its system a PMO has, read from the records themselves. */
export const findCompleteness = async (
  at: At & { readonly db: Db },
  officeId: string,
): Promise<Completeness> => {
  const facts = await loadFacts(at, officeId);
  const artefacts = artefactRules.map(({ id, pillar, name, missing, path }) => {
    const text = missing(facts);
    return {
      id,
      pillar,
      zh: name[0],
      en: name[1],
      isDone: text === null,
      missing: text && { zh: text[0], en: text[1] },
      path: path(officeId),
    };
  });
  const done = artefacts.filter(({ isDone }) => isDone).length;
  return { artefacts, done, total: artefacts.length, percent: percentOf(done, artefacts.length) ?? 0 };
};

const loadFacts = async (at: At & { readonly db: Db }, officeId: string): Promise<SetUpFacts> => {
  const { db, now } = at;
  const day = await dayOf(db, now);
  const { positions, liaisons } = await findStaff(at, officeId);
  const held = positions.filter(({ isVacant }) => !isVacant);
  const read = held.filter(({ appointments }) =>
    appointments.every(({ inForce, confirmedAt }) => !inForce || confirmedAt !== null),
  );
  return {
    hasType: typeOn((await loadUnitFacts(db, officeId)).types, day) !== null,
    hasCharter: (await charterInForce(db, officeId, day)) !== null,
    heldPositions: held.length,
    hasHead: (await findOffice(db, officeId)).head_person_id !== null,
    hasCoreGroup: (await coreGroupOf(db, officeId)) !== null,
    positions: positions.length,
    unreadPositions: positions.length - read.length,
    hasMandate: (await mandateOf(db, officeId, day)) !== null,
    liaisons: liaisons.length,
    lackingLiaisons: liaisons.filter(({ personId }) => personId === null).map(({ unit }) => unit),
    ...(await loadPublished(db, officeId, day)),
    ...(await loadCounts(db, officeId)),
  };
};

const yes = (condition: ReturnType<typeof sql<boolean>>) => sql<boolean>`exists (${condition})`;

/** What was approved or published for a PMO. */
const loadPublished = async (db: Db, officeId: string, day: string) =>
  db
    .selectNoFrom([
      yes(sql`select 1 from duty_matrix where office_id = ${officeId}::uuid and state = 'in-force'`).as(
        'hasMatrix',
      ),
      yes(
        sql`select 1 from regulation where pmo_unit_id = ${officeId}::uuid and approved_at is not null and superseded_at is null`,
      ).as('hasRegulation'),
      yes(
        sql`select 1 from policy where pmo_unit_id = ${officeId}::uuid and published_at is not null and year = ${Number(day.slice(0, 4))}`,
      ).as('hasPolicy'),
      yes(
        sql`select 1 from method_draft as draft join method_item as item on item.id = draft.method_item_id
          where item.kind = 'process' and item.code = 'milestone-review' and draft.published_at is not null`,
      ).as('hasReviewStandard'),
      yes(sql`select 1 from criteria_set where published_at is not null`).as('hasCriteria'),
      sql<number | null>`(select max(number) from portal_edition where office_id = ${officeId}::uuid)`.as(
        'portalEdition',
      ),
    ])
    .executeTakeFirstOrThrow();

const loadCounts = async (db: Db, officeId: string) =>
  db
    .selectNoFrom([
      sql<number>`(select count(*)::int from guideline_rule where office_id = ${officeId}::uuid and state = 'adopted')`.as(
        'adoptedRules',
      ),
      sql<number>`(select count(*)::int from guideline_rule where office_id = ${officeId}::uuid and state = 'draft')`.as(
        'draftRules',
      ),
      sql<number>`(select count(*)::int from method_item where kind = 'template' and retired_at is null)`.as(
        'templates',
      ),
      sql<number>`(select count(*)::int from project)`.as('projects'),
    ])
    .executeTakeFirstOrThrow();
