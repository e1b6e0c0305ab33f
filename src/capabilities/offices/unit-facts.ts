import type { Selectable } from 'kysely';
import type { Override, Preset, PresetValue, Register, UnitFacts } from '#engine/authority/model.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { DecisionPointContent } from '../method/schema/content.ts';
import { listItemsOf } from '../method/store/items.ts';
import { isBelow } from './rules.ts';
import { findOffice } from './store.ts';
import type { AuthorityOverrideRow } from './tables.ts';

type Reader = Db | Tx;

/** The decision points with their presets, as the enterprise has them in its method. */
export const loadRegister = async (db: Reader): Promise<Register> =>
  new Map(
    (await listItemsOf(db, ['decision-point'])).map(({ code, content }) => {
      const { kind, presets } = DecisionPointContent.parse(content);
      const of = (preset: Preset): PresetValue => {
        if (kind === 'mode') return { level: 0, mode: presets[preset].mode, classes: null };
        const { level, classes } = presets[preset];
        return { level: asLevel(level), mode: null, classes: classes ?? null };
      };
      return [
        code,
        {
          assurance: of('assurance'),
          control: of('control'),
          directive: of('directive'),
          strategic: of('strategic'),
        },
      ];
    }),
  );

const levels = [0, 1, 2, 3, 4, 5] as const;
const asLevel = (level: number): (typeof levels)[number] => levels.find((one) => one === level) ?? 0;

/** Everything the say of a unit depends on. */
export const loadUnitFacts = async (db: Reader, officeId: string): Promise<UnitFacts> => {
  const office = await findOffice(db, officeId);
  const [types, overrides, mandates, compensations] = await Promise.all([
    listTypes(db, officeId),
    listOverrides(db, officeId),
    listMandates(db, officeId),
    listCompensations(db, officeId),
  ]);
  return {
    types: types.map(({ from_on: from, preset, is_custom: isCustom }) => ({ from, preset, isCustom })),
    overrides: overrides.map(overrideOf),
    mandates: mandates.map(({ from_on: from, to_on: to }) => ({ from, to })),
    compensations: compensations.map(({ points, from_on: from, to_on: to }) => ({ points, from, to })),
    form: office.organisation_form,
    isHeadBelow: isBelow(office.head_rank, office.heads_rank),
  };
};

const overrideOf = (row: Selectable<AuthorityOverrideRow>): Override => ({
  id: row.id,
  point: row.point,
  level: row.level,
  mode: row.mode,
  projectClass: row.project_class,
  projectType: row.project_type,
  fromFen: row.amount_from_fen,
  belowFen: row.amount_below_fen,
  from: row.valid_from,
  to: row.valid_to,
});

export const listTypes = (db: Reader, officeId: string) =>
  db
    .selectFrom('pmo_unit_type as type')
    .leftJoin('person as author', 'author.id', 'type.author_id')
    .select(['type.id', 'type.version', 'type.from_on', 'type.preset', 'type.is_custom', 'type.reason'])
    .select(['type.approval_id', 'author.name as author'])
    .where('type.pmo_unit_id', '=', officeId)
    .orderBy('type.from_on')
    .execute();

export const listOverrides = (db: Reader, officeId: string) =>
  db
    .selectFrom('authority_override as override')
    .leftJoin('person as author', 'author.id', 'override.author_id')
    .selectAll('override')
    .select('author.name as author')
    .where('override.pmo_unit_id', '=', officeId)
    .orderBy('override.valid_from')
    .orderBy('override.id')
    .execute();

export const listMandates = (db: Reader, officeId: string) =>
  db
    .selectFrom('pmo_mandate')
    .selectAll()
    .where('pmo_unit_id', '=', officeId)
    .orderBy('from_on')
    .orderBy('id')
    .execute();

export const listCompensations = (db: Reader, officeId: string) =>
  db
    .selectFrom('pmo_compensation')
    .selectAll()
    .where('pmo_unit_id', '=', officeId)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
