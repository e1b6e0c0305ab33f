import { useLocale } from '#web/i18n/locale.tsx';
import { noHealthText } from '../../projects/ui/health-reason.ts';

type Figure = { readonly value: number } | { readonly missing: string };

/** A figure in words: the number as told, or `—（原因）` where there is none. */
export const useFigure = (): ((figure: Figure, tell: (value: number) => string) => string) => {
  const { locale } = useLocale();
  return (figure, tell) =>
    'value' in figure ? tell(figure.value) : noHealthText({ rule: figure.missing, params: {} }, locale);
};

export const isKnown = (figure: Figure): figure is { readonly value: number } => 'value' in figure;
