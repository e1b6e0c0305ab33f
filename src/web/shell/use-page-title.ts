import { useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Text } from '#platform/i18n.ts';
import { productTexts } from '../i18n/product.ts';
import { useText, useTexts } from '../i18n/texts.ts';

/** The browser's tab carries the name of the page, then that of the product. */
export const useTabTitle = (): void => {
  const say = useText();
  const { name } = useTexts(productTexts);
  const title = useMatches({
    select: (matches) => (matches.at(-1)?.staticData as { readonly title?: Text } | undefined)?.title,
  });
  const page = title ? say(title) : '';
  useEffect(() => {
    document.title = page === '' ? name : `${page} · ${name}`;
  }, [page, name]);
};
