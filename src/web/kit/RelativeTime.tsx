import { useNow } from '../clock.ts';
import { useFormat } from '../i18n/format.ts';
import { useLocale } from '../i18n/locale.tsx';
import { relativeText } from '../i18n/relative.ts';

/** How long ago, with the exact instant on hover. */
export function RelativeTime({ value }: { readonly value: string }) {
  const now = useNow();
  const { instant } = useFormat();
  const { locale } = useLocale();
  const exact = instant(value);
  return (
    <time className="zs-number" dateTime={value} title={exact}>
      {relativeText(value, now, locale) ?? exact}
    </time>
  );
}
