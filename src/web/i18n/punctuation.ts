import { punctuationOf, type Punctuation } from '#platform/punctuation.ts';
import { useLocale } from './locale.tsx';

/** The punctuation of the language the reader has chosen. */
export const usePunctuation = (): Punctuation => punctuationOf(useLocale().locale);
