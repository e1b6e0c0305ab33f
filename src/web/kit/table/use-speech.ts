import { useMemo } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/locale.tsx';
import type { Speech } from './cell.ts';

/** How values are put into words here; the same object as long as neither language nor format changes. */
export const useSpeech = (): Speech => {
  const format = useFormat();
  const { locale } = useLocale();
  return useMemo(() => ({ format, locale }), [format, locale]);
};
