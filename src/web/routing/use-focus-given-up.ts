import { useLayoutEffect } from 'react';

/**
 * Gives the focus up before the page is taken out of the document. A browser that loses it with the element it was
 * on brings the styles of the whole old page up to date once more: of a list of a hundred rows, half the time the
 * next page takes to appear.
 */
export const useFocusGivenUp = (): void => {
  useLayoutEffect(
    () => () => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement && activeElement.closest('main')) activeElement.blur();
    },
    [],
  );
};
