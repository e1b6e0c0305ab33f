import type { Told } from '#platform/errors.ts';
import { fill } from '#platform/i18n.ts';
import { scenarioRemarks } from './names.ts';

const texts: Readonly<Record<string, readonly [string, string]>> = scenarioRemarks;

/** A remark in Chinese, as documents of record are kept. */
export const fillText = ({ rule, params = {} }: Told): string => fill(texts[rule]?.[0] ?? rule, params);
