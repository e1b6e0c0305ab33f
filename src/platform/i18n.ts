export type Locale = 'zh-CN' | 'en';

/** A text in both languages of the product; the type makes a missing translation a type error. */
export type Text = readonly [zh: string, en: string];

/** The text in one language. */
export const inLocale = (text: Text, locale: Locale): string => (locale === 'en' ? text[1] : text[0]);

/** Fills `{name}` with params.name; an unknown placeholder stays visible rather than vanish. */
export const fill = (template: string, params: Readonly<Record<string, unknown>> = {}): string =>
  template.replace(/\{(\w+)\}/g, (all, name: string) => {
    const value = params[name];
    return value === undefined || value === null ? all : String(value);
  });

/** The language a request asks for: its cookie or stored choice, else the first of Accept-Language we know. */
export const pickLocale = (wanted: string | undefined, acceptLanguage: string | undefined): Locale => {
  if (wanted === 'zh-CN' || wanted === 'en') return wanted;
  const first = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((tag) => tag === 'zh' || tag === 'en');
  return first === 'en' ? 'en' : 'zh-CN';
};
