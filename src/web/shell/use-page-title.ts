import { useMatches } from '@tanstack/react-router';
import type { Text } from '#platform/i18n.ts';
import { useText } from '../i18n/texts.ts';

/** The name of the page that is open; empty where it has none. */
export const usePageTitle = (): string => {
  const say = useText();
  const title = useMatches({
    select: (matches) => (matches.at(-1)?.staticData as { readonly title?: Text } | undefined)?.title,
  });
  return title ? say(title) : '';
};
