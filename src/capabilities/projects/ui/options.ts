import type { Text } from '#platform/i18n.ts';

/** The choices of a field from values with their names. */
export const optionsOf = (names: Readonly<Record<string, Text>>, say: (text: Text) => string) =>
  Object.entries(names).map(([value, name]) => ({ value, label: say(name) }));
