import { typeOn } from '#engine/authority/effective-say.ts';
import type { Preset, UnitFacts } from '#engine/authority/model.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { inLocale } from '#platform/i18n.ts';
import { punctuationOf } from '#platform/punctuation.ts';
import { todayOf } from '../organisation/store/today.ts';
import { earlyUpgrade } from './evolution.ts';
import { formNames } from './names.ts';
import { differingPoints, loadPoints, valueText, withType } from './read-authority.ts';
import { centresOf, reportingLine, unfitPoints } from './rules.ts';
import { loadTypeWords, told } from './spoken.ts';
import { findOffice } from './store.ts';
import { loadRegister, loadUnitFacts } from './unit-facts.ts';

interface Asked {
  readonly who: Actor;
  readonly now: Date;
}

export interface PreviewOf {
  readonly officeId: string;
  readonly preset: Preset;
  readonly from?: string | undefined;
}

/** What choosing a type would change for a unit: points that differ, reporting line, and what will not work. */
export const readTypePreview = async (db: Db, { who, now }: Asked, { officeId, preset, from }: PreviewOf) => {
  const office = await findOffice(db, officeId);
  const today = await todayOf({ db, who, now });
  const facts = await loadUnitFacts(db, officeId);
  const register = await loadRegister(db);
  const points = await loadPoints(db);
  const present = typeOn(facts.types, today) ?? facts.types[0] ?? null;
  const on = { before: present && present.from > today ? present.from : today, after: from ?? today };
  // The mandate is another question: without this, a unit whose charter is being written would show no difference.
  const mandated = { ...facts, mandates: [{ from: '0001-01-01', to: null }] };
  const differing = differingPoints(
    register,
    { before: mandated, after: withType(mandated, preset, on.after) },
    on,
  );
  return {
    warnings: [
      ...(await formWarnings(db, { who, officeId, preset, on: on.after })),
      ...earlyWarnings(office, facts.types, { who, preset, on: on.after }),
    ],
    reportsTo: {
      before: reportingLine(office.reporting_line, present?.preset ?? 'assurance'),
      after: reportingLine(office.reporting_line, preset),
    },
    before: present?.preset ?? null,
    centres: centresOf(preset),
    differing: differing.flatMap((one) => pointOf(one, points)),
  };
};

type Differing = ReturnType<typeof differingPoints>[number];

const pointOf = ({ code, before, after }: Differing, points: Awaited<ReturnType<typeof loadPoints>>) => {
  const point = points.list.find((one) => one.code === code);
  if (!point) return [];
  return [
    {
      code,
      zh: point.zh,
      en: point.en,
      before: valueText(code, before, points),
      after: valueText(code, after, points),
      beforeLevel: before.mode === null ? before.level : null,
      afterLevel: after.mode === null ? after.level : null,
    },
  ];
};

export interface WarningsOf {
  readonly who: Actor;
  readonly officeId: string;
  readonly preset: Preset;
  readonly on: string;
}

/** What the organisation form keeps a type from doing, where no written mandate makes up for it. */
const formWarnings = async (db: Db | Tx, { who, officeId, preset, on }: WarningsOf) => {
  const office = await findOffice(db, officeId);
  const { compensations } = await loadUnitFacts(db, officeId);
  const lifted = new Set(
    compensations.flatMap(({ points, from, to }) => (from <= on && (to === null || on <= to) ? points : [])),
  );
  const unfit = unfitPoints(await loadRegister(db), office.organisation_form, preset).filter(
    (point) => !lifted.has(point),
  );
  if (unfit.length === 0) return [];
  const { list } = await loadPoints(db);
  const types = await loadTypeWords(db, who.locale);
  const names = unfit.map((code) => {
    const point = list.find((one) => one.code === code);
    return (who.locale === 'en' ? point?.en : point?.zh) ?? code;
  });
  const params = {
    form: inLocale(formNames[office.organisation_form], who.locale),
    type: types.name(preset, office.taxonomy),
    points: punctuationOf(who.locale).listed(names),
  };
  return [told('office.form-unfit', params, who.locale)];
};

/** What is asked of an upgrade before its time: the reasons, never that it waits. */
const earlyWarnings = (
  { step_from_months: fromMonths, step_to_months: toMonths }: Awaited<ReturnType<typeof findOffice>>,
  types: UnitFacts['types'],
  { who, preset, on }: Omit<WarningsOf, 'officeId'>,
) => {
  const early = earlyUpgrade(types, { preset, on, fromMonths, toMonths });
  return early === null ? [] : [told('office.early-upgrade', { ...early, fromMonths, toMonths }, who.locale)];
};
