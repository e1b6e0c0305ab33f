import { createContext } from 'react';
import type { TermMatcher } from './matcher.ts';

/** What finds the words of the glossary; null until they are loaded, and for who may not read them. */
export const TermsContext = createContext<TermMatcher | null>(null);
