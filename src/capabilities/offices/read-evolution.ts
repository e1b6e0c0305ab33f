import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { todayOf } from '../organisation/store/today.ts';
import { evolutionOf } from './evolution.ts';
import { loadTypeWords } from './spoken.ts';
import { findOffice } from './store.ts';
import { loadUnitFacts } from './unit-facts.ts';

interface Asked {
  readonly who: Actor;
  readonly now: Date;
}

/** The way of a PMO unit: the types it has had, and when the next are expected. */
export const readEvolution = async (db: Db | Tx, { who, now }: Asked, officeId: string) => {
  const office = await findOffice(db, officeId);
  const { types } = await loadUnitFacts(db, officeId);
  const words = await loadTypeWords(db, who.locale);
  const window = { fromMonths: office.step_from_months, toMonths: office.step_to_months };
  const { steps, ...evolution } = evolutionOf(types, window, await todayOf({ db, who, now }));
  return {
    ...evolution,
    version: office.version,
    window,
    steps: steps.map((step) => ({
      ...step,
      name: words.name(step.preset, office.taxonomy, { custom: step.isCustom }),
    })),
  };
};
