import { capsFor } from '#engine/authority/caps.ts';
import { typeOn } from '#engine/authority/effective-say.ts';
import { isWithin, type DatedType, type UnitFacts } from '#engine/authority/model.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { inLocale, type Locale } from '#platform/i18n.ts';
import { inTreeOrder } from '../organisation/rules.ts';
import { todayOf } from '../organisation/store/today.ts';
import { listWaiting } from './actions/changes.ts';
import { changeText } from './change-text.ts';
import { rankNames } from './names.ts';
import { isBelow, reportingLine, stateOf } from './rules.ts';
import type { MyOffice, Office, OfficeRow } from './schema/offices.ts';
import { listFunctionsOff } from './functions.ts';
import { loadTypeWords, told, type TypeWords } from './spoken.ts';
import { topOfTree } from './structure.ts';
import { listOffices, officeOfPerson, type OfficeRecord } from './store.ts';
import { listCompensations, listMandates, listTypes, loadUnitFacts } from './unit-facts.ts';

interface Asked {
  readonly who: Actor;
  readonly now: Date;
}

/** Every PMO unit after the one above it. */
export const readOffices = async (
  db: Db,
  { who, now }: Asked,
): Promise<{ rows: OfficeRow[]; total: number }> => {
  const today = await todayOf({ db, who, now });
  const offices = inTreeOrder((await listOffices(db)).map((office) => ({ ...office, position: 0 })));
  const words = await loadTypeWords(db, who.locale);
  const around = { db, today, locale: who.locale, offices, words };
  const rows = await Promise.all(offices.map((office) => rowOf(office, around)));
  return { rows, total: rows.length };
};

interface Around {
  readonly db: Db | Tx;
  readonly today: string;
  readonly locale: Locale;
  readonly offices: readonly OfficeRecord[];
  readonly words: TypeWords;
}

const rowOf = async (office: OfficeRecord & { depth: number }, around: Around): Promise<OfficeRow> => {
  const { db, today, words } = around;
  const facts = await loadUnitFacts(db, office.id);
  const { ownReportingLine, sortKey: _sortKey, ...fields } = office;
  const type = typeOn(facts.types, today);
  const shown = type ?? facts.types[0];
  const mandate = facts.mandates.findLast((one) => isWithin(one, today));
  return {
    ...fields,
    structure: topOfTree(around.offices, office.id)?.structure ?? office.structure,
    reportingLine: ownReportingLine,
    preset: type?.preset ?? null,
    isCustom: type?.isCustom ?? false,
    typeName: shown ? words.name(shown.preset, office.taxonomy, { custom: shown.isCustom }) : null,
    typeFrom: shown?.from ?? null,
    reportsTo: reportingLine(ownReportingLine, shown?.preset ?? 'assurance'),
    mandateTo: mandate?.to ?? null,
    isMandated: mandate !== undefined,
    warnings: warningsOf(office, around),
  };
};

/** What somebody should mend: no head, a head of too low a rank, nobody to sign beside it. */
const warningsOf = (
  { headId, headRank, headsRank, superiorName, parentId }: OfficeRecord,
  { locale, offices }: Around,
): OfficeRow['warnings'] => {
  if (headId === null) return [told('office.no-head', {}, locale)];
  if (headRank === null || !isBelow(headRank, headsRank)) return [];
  const superior = superiorName ?? offices.find(({ id }) => id === parentId)?.headName ?? null;
  const params = {
    rank: inLocale(rankNames[headRank], locale),
    headsRank: inLocale(rankNames[headsRank], locale),
    superior: superior ?? '—',
  };
  const lacking = told('office.lacks-authority', params, locale);
  return superior === null ? [lacking, told('office.no-superior', {}, locale)] : [lacking];
};

/** One PMO unit with its types, mandates and the caps in force. */
export const readOffice = async (db: Db | Tx, { who, now }: Asked, officeId: string): Promise<Office> => {
  const today = await todayOf({ db, who, now });
  const offices = inTreeOrder((await listOffices(db)).map((one) => ({ ...one, position: 0 })));
  const office = offices.find(({ id }) => id === officeId);
  if (!office) throw new AppError('not-found', 'record.not-found', { subject: 'office' });
  const { locale } = who;
  const words = await loadTypeWords(db, locale);
  const facts = await loadUnitFacts(db, officeId);
  const types = await listTypes(db, officeId);
  const mandates = await listMandates(db, officeId);
  const compensations = await listCompensations(db, officeId);
  return {
    ...(await rowOf(office, { db, today, locale, offices, words })),
    ownerNames: await namesOf(db, Object.values(office.centreOwners)),
    types: types.map((row) => ({
      ...typeOf(row, facts.types, today),
      name: words.name(row.preset, office.taxonomy, { custom: row.is_custom }),
    })),
    mandates: mandates.map(({ id, from_on: from, to_on: to, source }) => ({ id, from, to, source })),
    compensations: compensations.map(({ id, points, from_on: from, to_on: to, document }) => ({
      id,
      points,
      from,
      to,
      document,
    })),
    capsInForce: capsInForce(facts, office, { today, locale }),
    waiting: await Promise.all(
      (await listWaiting(db, officeId)).map(async ({ id, kind }) => ({
        id,
        subject: kind === 'type' ? ('type-change' as const) : ('authority-change' as const),
        summary: await changeText(db, id, locale),
      })),
    ),
    isGoverned: mandates.length > 0,
  };
};

const namesOf = async (db: Db | Tx, ids: readonly string[]): Promise<Record<string, string>> => {
  if (ids.length === 0) return {};
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
};

const typeOf = (
  row: Awaited<ReturnType<typeof listTypes>>[number],
  types: readonly DatedType[],
  today: string,
): Omit<Office['types'][number], 'name'> => {
  const type = { from: row.from_on, preset: row.preset, isCustom: row.is_custom };
  return {
    ...type,
    id: row.id,
    reason: row.reason,
    author: row.author,
    approvalId: row.approval_id,
    state: stateOf(type, types, today),
  };
};

/** The points at which each cap would show, if it is in force. */
const probes = ['DP-08', 'DP-07'] as const;

const capsInForce = (
  facts: UnitFacts,
  { headsRank }: OfficeRecord,
  { today, locale }: { readonly today: string; readonly locale: Locale },
): Office['capsInForce'] => {
  const caps = probes.flatMap((point) =>
    capsFor(facts, {
      point,
      on: today,
      projectClass: null,
      projectType: null,
      amountFen: null,
      isOfProject: false,
    }),
  );
  const mends = {
    a: told('office.mend-charter', {}, locale).text,
    b: told('office.mend-rank', { headsRank: inLocale(rankNames[headsRank], locale) }, locale).text,
    c: told('office.mend-form', {}, locale).text,
  };
  return (['a', 'b', 'c'] as const).flatMap((letter) => {
    const cap = caps.find((one) => one.letter === letter);
    if (!cap) return [];
    const { rule, params } = cap.reason;
    return [{ letter, text: told(rule, { ...params, value: cap.most }, locale).text, mend: mends[letter] }];
  });
};

/** The PMO unit of whoever asks, and what it has switched off. */
export const readMyOffice = async (db: Db, { who, now }: Asked): Promise<MyOffice> => {
  const officeId = await officeOfPerson(db, who.personId);
  const office = (await listOffices(db)).find(({ id }) => id === officeId);
  if (!office) return { office: null, centresOff: [], functionsOff: [] };
  const facts = await loadUnitFacts(db, office.id);
  const type = typeOn(facts.types, await todayOf({ db, who, now }));
  const words = await loadTypeWords(db, who.locale);
  const all = ['service', 'learning', 'knowledge', 'control', 'decision'] as const;
  return {
    office: {
      id: office.id,
      name: office.name,
      displayName: office.displayName ?? office.name,
      tone: words.tone(type?.preset ?? 'assurance'),
    },
    centresOff: all.filter((centre) => !office.centres.includes(centre)),
    functionsOff: await listFunctionsOff(db, office.id),
  };
};
