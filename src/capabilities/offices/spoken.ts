import type { Preset } from '#engine/authority/model.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { fill, inLocale, type Locale } from '#platform/i18n.ts';
import { punctuationOf } from '#platform/punctuation.ts';
import { PmoTypeContent } from '../method/schema/content.ts';
import { listItemsOf } from '../method/store/items.ts';
import { customName, type Taxonomy } from './names.ts';
import { officeRemarks } from './refusals.ts';

export type RemarkId = keyof typeof officeRemarks;
const isRemark = (rule: string): rule is RemarkId => rule in officeRemarks;

/** What is told without refusing, in the language of the reader. */
export const told = (
  rule: string,
  params: Readonly<Record<string, unknown>>,
  locale: Locale,
): { rule: string; text: string } => ({
  rule,
  text: isRemark(rule) ? fill(inLocale(officeRemarks[rule], locale), params) : rule,
});

export interface TypeWords {
  /** The name of a type in the taxonomy of the unit. */
  readonly name: (preset: Preset, taxonomy: Taxonomy, isCustom?: { readonly custom: boolean }) => string;
  /** Id of the tone of its screens. */
  readonly tone: (preset: Preset) => string;
}

/** Names and tones of the types, as the enterprise has them in its method. */
export const loadTypeWords = async (db: Db | Tx, locale: Locale): Promise<TypeWords> => {
  const types = new Map(
    (await listItemsOf(db, ['pmo-type'])).map(({ code, zh, en, content }) => [
      code,
      { zh, en, ...PmoTypeContent.parse(content) },
    ]),
  );
  const say = ({ zh, en }: { readonly zh: string; readonly en: string }): string =>
    locale === 'en' ? en : zh;
  return {
    name: (preset, taxonomy, of = { custom: false }) => {
      const type = types.get(preset);
      const name = type ? say(type.labels[taxonomy] ?? type) : preset;
      return of.custom ? punctuationOf(locale).aside(inLocale(customName, locale), name) : name;
    },
    tone: (preset) => types.get(preset)?.tone.id ?? 'advise',
  };
};
