import { readFileSync } from 'node:fs';
import type { HealthRuleFile } from '#content/types/measure.ts';

const file = new URL('../../../content/health/rag-rules.json', import.meta.url);

/** The health rules the product comes with. */
export const shippedHealthRules = JSON.parse(readFileSync(file, 'utf8')) as HealthRuleFile;
