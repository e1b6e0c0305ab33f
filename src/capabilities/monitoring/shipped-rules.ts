import { readFileSync } from 'node:fs';
import type { HealthRuleFile } from '#content/types/measure.ts';
import type { RuleTexts } from '#platform/errors.ts';
import { limitNames } from './names.ts';

const file = new URL('../../../content/health/rag-rules.json', import.meta.url);

/** The health rules the product comes with. */
export const shippedHealthRules = JSON.parse(readFileSync(file, 'utf8')) as HealthRuleFile;

const { dimensions, watermelon } = shippedHealthRules;

/** How measures, limits and signs are called where one of them is refused. */
export const healthNames: RuleTexts = Object.fromEntries([
  ...dimensions.flatMap(({ measures }) => measures.map(({ id, zh, en }) => [`health-name.${id}`, [zh, en]])),
  ...watermelon.signals.map(({ code }) => [`health-name.${code}`, [code, code]]),
  ...Object.entries(limitNames).map(([id, name]) => [`health-name.${id}`, name]),
]);
