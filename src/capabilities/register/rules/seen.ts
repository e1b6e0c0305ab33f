import type { Change, ImportPlan } from './plan-import.ts';

/** The versions of the rows that an import changes, as they are when it is previewed. */
export const seenIn = ({ changes }: Pick<ImportPlan, 'changes'>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    changes.flatMap(({ what, id, before }) => (what === 'update' && before ? [[id, before.version]] : [])),
  );

/** The changes that nobody has seen: of rows that are new since the preview or were changed since. */
export const unseenOf = (
  changes: readonly Change[],
  seen: Readonly<Record<string, number>>,
): readonly Change[] =>
  changes.filter(({ what, id, before }) => what === 'update' && seen[id] !== before?.version);
