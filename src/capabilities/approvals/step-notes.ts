import type { StepNote } from '#engine/approval/plan-route.ts';
import { fill, inLocale, type Locale, type Text } from '#platform/i18n.ts';

/** Why the people of a step are not those the route names. */
const noteTexts: Readonly<Record<StepNote['kind'], Text>> = {
  barred: ['{person} 回避', '{person} is barred'],
  deputy: ['{person} 已离职，由代理人 {by} 办理', '{person} has left; the deputy {by} acts'],
  superior: ['无人可决定，由上级 {person} 代替', 'Nobody could decide; the superior {person} does'],
};

/** The notes of a step as one line, null where there is nothing to say. */
export const toldNotes = (
  notes: readonly StepNote[],
  names: ReadonlyMap<string, string>,
  locale: Locale,
): string | null =>
  notes
    .map((note) =>
      fill(inLocale(noteTexts[note.kind], locale), {
        person: names.get(note.person) ?? '—',
        by: note.kind === 'deputy' ? (names.get(note.by) ?? '—') : null,
      }),
    )
    .join(inLocale(['；', '; '], locale)) || null;
