import type { Db } from '#platform/db/database.ts';
import { initialsOf } from '#platform/search.ts';
import {
  AuthorityCapContent,
  AuthorityLevelContent,
  DecisionPointContent,
  PmoType,
  PmoTypeContent,
  TermContent,
} from '../schema/content.ts';
import type { Authority, DecisionPoint, GlossaryTerm, Preset } from '../schema/messages.ts';
import { listItemsOf } from './items.ts';

/** The terms in use with their synonyms. */
export const findGlossary = async (db: Db): Promise<{ terms: GlossaryTerm[] }> => ({
  terms: (await listItemsOf(db, ['term'])).map(({ id, code, zh, en, content }) => {
    const { abbreviation, definition, synonyms, unmarked, note } = TermContent.parse(content);
    return {
      id,
      code,
      zh,
      en,
      abbreviation: abbreviation ?? null,
      definition,
      synonyms,
      unmarked: unmarked ?? [],
      note: note ?? null,
      initials: initialsOf(zh),
    };
  }),
});

type Item = Awaited<ReturnType<typeof listItemsOf>>[number];

/** Who decides what in each type of PMO, from the items of the enterprise. */
export const findAuthority = async (db: Db): Promise<Authority> => {
  const items = await listItemsOf(db, ['authority-level', 'pmo-type', 'decision-point', 'authority-cap']);
  const of = (kind: string) => items.filter((item) => item.kind === kind);
  const levels = of('authority-level').map(({ code, zh, en, content }) => ({
    level: Number(code),
    zh,
    en,
    ...AuthorityLevelContent.parse(content),
  }));
  return {
    levels,
    types: of('pmo-type').map(typeOf),
    decisionPoints: of('decision-point').map((item) => decisionPointOf(item, levels)),
    caps: of('authority-cap').map(({ code, zh, en, content }) => ({
      code,
      zh,
      en,
      letter: AuthorityCapContent.parse(content).letter,
    })),
  };
};

const typeOf = ({ code, zh, en, content }: Item): Authority['types'][number] => {
  const { labels, maturity, reportingLine, tone } = PmoTypeContent.parse(content);
  return {
    code: PmoType.parse(code),
    zh,
    en,
    alsoCalled: labels['supportive-controlling-directive'] ?? null,
    maturity,
    reportsTo: { zh: reportingLine.zh, en: reportingLine.en },
    isReportingStated: reportingLine.stated,
    tone: { zh: tone.zh, en: tone.en },
  };
};

const decisionPointOf = (item: Item, levels: Authority['levels']): DecisionPoint => {
  const content = DecisionPointContent.parse(item.content);
  const presetOf = (type: PmoType): Preset => {
    if (content.kind === 'mode') {
      const { zh, en, stated } = content.presets[type];
      return { level: null, text: { zh, en }, blocks: false, stated, note: null, classes: [] };
    }
    const { level, stated, note, classes } = content.presets[type];
    const named = levels.find((one) => one.level === level);
    const text = { zh: named?.zh ?? String(level), en: named?.en ?? String(level) };
    return {
      level,
      text,
      blocks: named?.blocks ?? false,
      stated,
      note: note ?? null,
      classes: classes ?? [],
    };
  };
  const presets = {
    assurance: presetOf('assurance'),
    control: presetOf('control'),
    directive: presetOf('directive'),
    strategic: presetOf('strategic'),
  };
  return { id: item.id, code: item.code, zh: item.zh, en: item.en, note: content.note ?? null, presets };
};
