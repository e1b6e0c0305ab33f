import type { StepNote } from '#engine/approval/plan-route.ts';
import { fill, inLocale, type Locale, type Text } from '#platform/i18n.ts';
import { punctuationOf } from '#platform/punctuation.ts';
import { rankNames } from '../offices/names.ts';

/** Why a step or its people are not those the route names. */
const noteTexts: Readonly<Record<StepNote['kind'], Text>> = {
  barred: ['{person} 回避', '{person} is barred'],
  deputy: ['{person} 已离职，由代理人 {by} 办理', '{person} has left; the deputy {by} acts'],
  superior: ['无人可决定，由上级 {person} 代替', 'Nobody could decide; the superior {person} does'],
  rank: [
    'PMO 负责人 {person} 的职级“{rank}”低于相关部门负责人“{heads}”，须上级会签',
    '{person}, who heads the PMO as {rank}, ranks below the heads concerned ({heads}); the superior signs too',
  ],
};

/** The notes of a step as one line, null where there is nothing to say. */
export const toldNotes = (
  notes: readonly StepNote[],
  names: ReadonlyMap<string, string>,
  locale: Locale,
): string | null =>
  punctuationOf(locale).clauses(
    notes.map((note) =>
      fill(inLocale(noteTexts[note.kind], locale), {
        person: names.get(note.person) ?? '—',
        by: note.kind === 'deputy' ? (names.get(note.by) ?? '—') : null,
        ...(note.kind === 'rank' ? ranksOf(note, locale) : {}),
      }),
    ),
  ) || null;

/** The people a note speaks of. */
export const peopleOfNote = (note: StepNote): string[] =>
  note.kind === 'deputy' ? [note.person, note.by] : [note.person];

const ranksOf = ({ rank, heads }: { readonly rank: string; readonly heads: string }, locale: Locale) => ({
  rank: rankName(rank, locale),
  heads: rankName(heads, locale),
});

const rankName = (rank: string, locale: Locale): string => {
  const name = Object.entries(rankNames).find(([id]) => id === rank)?.[1];
  return name ? inLocale(name, locale) : rank;
};
