import type { ComponentType } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { hitKindOf } from '#capabilities/search/ui/hit-kinds.ts';
import type { FoundHit, HitGroup } from '#capabilities/search/ui/use-search.ts';
import { inLocale, type Locale } from '#platform/i18n.ts';
import { defineTexts, textsIn } from '../i18n/texts.ts';
import type { NavigationEntry } from '../routing/navigation-entry.ts';
import { initialsOf } from './pinyin-initials.ts';
import { centreTexts } from './texts.ts';

/** One line of the palette and what opening it remembers. */
export interface PaletteLine {
  readonly key: string;
  readonly icon: ComponentType;
  readonly hit: FoundHit;
}

export interface PaletteGroup {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly PaletteLine[];
}

const groupTexts = defineTexts({
  recent: ['最近打开', 'Recent'],
  pages: ['页面', 'Pages'],
  create: ['新建', 'New'],
});

interface PaletteContent {
  readonly entries: readonly NavigationEntry[];
  readonly may: (permission: string) => boolean;
  readonly recent: readonly FoundHit[];
  readonly found: readonly HitGroup[];
  /** Trimmed, in small letters. */
  readonly q: string;
  readonly locale: Locale;
}

/** Before anything is typed what was opened lately, every page and what can be begun; then what fits. */
export const paletteGroups = (content: PaletteContent): PaletteGroup[] => {
  const { entries, recent, found, q, locale } = content;
  const t = textsIn(groupTexts, locale);
  const pages = entries.filter((entry) => isAskedFor(entry, q)).map((entry) => pageLine(entry, locale));
  const lately = q === '' ? recent.flatMap((hit) => recentLine(hit, entries, locale)) : [];
  return [
    { key: 'recent', title: t.recent, lines: lately },
    { key: 'pages', title: t.pages, lines: pages },
    { key: 'create', title: t.create, lines: createLines(content) },
    ...found.map(({ type, hits }) => ({
      key: type,
      title: inLocale(hitKindOf(type).name, locale),
      lines: hits.map((hit) => hitLine(hit, type)),
    })),
  ].filter(({ lines }) => lines.length > 0);
};

/** What the person may begin from anywhere. */
const createLines = ({ entries, may, q, locale }: PaletteContent): PaletteLine[] =>
  entries.flatMap(({ id, create }) => {
    if (!create || !may(create.permission) || !isAskedFor(create, q)) return [];
    const title = inLocale(create.label, locale);
    const hit = { type: 'page', id: `create-${id}`, title, subtitle: null, path: create.path };
    return [{ key: `create-${id}`, icon: PlusOutlined, hit }];
  });

const isAskedFor = ({ label }: Pick<NavigationEntry, 'label'>, q: string): boolean =>
  q === '' || label.some((text) => text.toLowerCase().includes(q)) || initialsOf(label[0]).startsWith(q);

const pageLine = ({ id, path, label, icon, centre }: NavigationEntry, locale: Locale): PaletteLine => {
  const section = centreTexts[centre];
  const subtitle = section ? inLocale(section, locale) : null;
  return {
    key: `page-${id}`,
    icon,
    hit: { type: 'page', id, title: inLocale(label, locale), subtitle, path },
  };
};

const hitLine = (hit: FoundHit, group: string): PaletteLine => ({
  key: `${group}-${hit.type}-${hit.id}`,
  icon: hitKindOf(hit.type).icon,
  hit,
});

/** A page that is no longer open to the person is not offered again. */
const recentLine = (hit: FoundHit, entries: readonly NavigationEntry[], locale: Locale): PaletteLine[] => {
  if (hit.type !== 'page') return [hitLine(hit, 'recent')];
  const entry = entries.find(({ id }) => id === hit.id);
  return entry ? [{ ...pageLine(entry, locale), key: `recent-page-${hit.id}` }] : [];
};
