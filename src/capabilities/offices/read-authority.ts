import { effectiveSay, typeOn } from '#engine/authority/effective-say.ts';
import type { Level, Preset, Reason, Register, Say, UnitFacts } from '#engine/authority/model.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Locale } from '#platform/i18n.ts';
import { AuthorityLevelContent, DecisionPointContent, type Bilingual } from '../method/schema/content.ts';
import { listItemsOf } from '../method/store/items.ts';
import { todayOf } from '../organisation/store/today.ts';
import type { Taxonomy } from './names.ts';
import type { EffectiveSay, SayQuery } from './schema/authority.ts';
import { loadTypeWords, told, type TypeWords } from './spoken.ts';
import { findOffice, listOffices } from './store.ts';
import { sharedPoints, structureReason } from './structure.ts';
import { listOverrides, loadRegister, loadUnitFacts } from './unit-facts.ts';

interface Asked {
  readonly who: Actor;
  readonly now: Date;
}

/** What a unit has to say at each of the decision points, and why. */
export const readOfficeAuthority = async (
  db: Db,
  { who, now }: Asked,
  { officeId, ...query }: SayQuery & { readonly officeId: string },
) => {
  const { taxonomy } = await findOffice(db, officeId);
  const on = query.on ?? (await todayOf({ db, who, now }));
  const facts = await loadUnitFacts(db, officeId);
  const register = await loadRegister(db);
  const points = await loadPoints(db);
  const types = await loadTypeWords(db, who.locale);
  const overrides = await listOverrides(db, officeId);
  const words: Words = { points, types, taxonomy, locale: who.locale };
  const shared = structureReason(await listOffices(db), officeId, {
    projectClass: query.class ?? null,
    locale: who.locale,
  });
  const question = {
    on,
    projectClass: query.class ?? null,
    projectType: query.projectType ?? null,
    amountFen: query.amountFen ?? null,
    isOfProject: false,
  };
  return {
    on,
    tone: types.tone(typeOn(facts.types, on)?.preset ?? 'assurance'),
    points: points.list.map((point): EffectiveSay => {
      const say = effectiveSay(register, facts, { ...question, point: point.code });
      const spoken = spokenSay(point.code, say, words);
      return {
        ...point,
        ...spoken,
        reasons: sharedPoints.has(point.code) ? [...shared, ...spoken.reasons] : spoken.reasons,
        isOwn: say.reasons.some(({ rule }) => rule.startsWith('authority.override')),
        overrides: overrides.filter((row) => row.point === point.code).map(overrideOf),
      };
    }),
  };
};

interface Points {
  readonly list: readonly {
    readonly code: string;
    readonly zh: string;
    readonly en: string;
    readonly modes: EffectiveSay['modes'];
  }[];
  readonly levels: ReadonlyMap<number, Bilingual & { readonly blocks: boolean }>;
}

/** The decision points and levels with their names. */
export const loadPoints = async (db: Db | Tx): Promise<Points> => {
  const items = await listItemsOf(db, ['decision-point', 'authority-level']);
  return {
    list: items
      .filter(({ kind }) => kind === 'decision-point')
      .map(({ code, zh, en, content }) => ({ code, zh, en, modes: modesOf(content) })),
    levels: new Map(
      items
        .filter(({ kind }) => kind === 'authority-level')
        .map(({ code, zh, en, content }) => [
          Number(code),
          { zh, en, blocks: AuthorityLevelContent.parse(content).blocks },
        ]),
    ),
  };
};

const modesOf = (content: unknown): EffectiveSay['modes'] => {
  const point = DecisionPointContent.parse(content);
  if (point.kind !== 'mode') return [];
  const modes = Object.values(point.presets).map(({ mode, zh, en }) => ({ mode, text: { zh, en } }));
  return [...new Map(modes.map((one) => [one.mode, one])).values()];
};

interface Words {
  readonly points: Points;
  readonly types: TypeWords;
  readonly taxonomy: Taxonomy;
  readonly locale: Locale;
}

type Value = Pick<Say, 'level' | 'mode'>;

/** The name of a level or a manner. */
export const valueText = (code: string, { level, mode }: Value, points: Points): Bilingual => {
  if (mode === null) {
    const named = points.levels.get(level);
    return { zh: named?.zh ?? String(level), en: named?.en ?? String(level) };
  }
  const known = points.list.find((point) => point.code === code)?.modes.find((one) => one.mode === mode);
  return known?.text ?? { zh: mode, en: mode };
};

const spokenSay = (code: string, say: Say, words: Words) => ({
  level: say.mode === null ? say.level : null,
  mode: say.mode,
  text: valueText(code, say, words.points),
  blocks: say.mode === null && (words.points.levels.get(say.level)?.blocks ?? false),
  rule: say.rule,
  superiorSigns: say.superiorSigns,
  reasons: say.reasons.map((reason) => spokenReason(code, reason, words)),
});

const presets = ['assurance', 'control', 'directive', 'strategic'] as const;
const levels = [0, 1, 2, 3, 4, 5] as const;

const spokenReason = (code: string, { rule, params }: Reason, words: Words) => {
  const level: Level = levels.find((one) => one === (params['level'] ?? params['most'])) ?? 0;
  const mode = typeof params['mode'] === 'string' ? params['mode'] : null;
  const text = valueText(code, { level, mode }, words.points);
  const name = words.locale === 'en' ? text.en : text.zh;
  const preset = presets.find((one) => one === params['preset']);
  return told(
    rule,
    {
      ...params,
      value: mode === null ? `${level} ${name}` : name,
      ...(preset ? { preset: words.types.name(preset, words.taxonomy) } : {}),
    },
    words.locale,
  );
};

const overrideOf = (
  row: Awaited<ReturnType<typeof listOverrides>>[number],
): EffectiveSay['overrides'][number] => ({
  id: row.id,
  point: row.point,
  level: row.level,
  mode: row.mode,
  projectClass: row.project_class,
  projectType: row.project_type,
  amountFromFen: row.amount_from_fen,
  amountBelowFen: row.amount_below_fen,
  from: row.valid_from,
  to: row.valid_to,
  reason: row.reason,
  author: row.author,
  approvalId: row.approval_id,
});

/** The value of every point that another type would change for a unit, caps and own values included. */
export const differingPoints = (
  register: Register,
  { before, after }: { readonly before: UnitFacts; readonly after: UnitFacts },
  on: { readonly before: string; readonly after: string },
): { code: string; before: Say; after: Say }[] =>
  [...register.keys()].flatMap((code) => {
    const question = {
      point: code,
      projectClass: null,
      projectType: null,
      amountFen: null,
      isOfProject: false,
    };
    const old = effectiveSay(register, before, { ...question, on: on.before });
    const fresh = effectiveSay(register, after, { ...question, on: on.after });
    return old.level === fresh.level && old.mode === fresh.mode ? [] : [{ code, before: old, after: fresh }];
  });

export const withType = (facts: UnitFacts, preset: Preset, from: string): UnitFacts => ({
  ...facts,
  types: [...facts.types.filter((type) => type.from < from), { from, preset, isCustom: false }],
});
