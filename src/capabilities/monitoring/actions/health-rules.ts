import shipped from '#content/health/rag-rules.json' with { type: 'json' };
import type { HealthRuleFile } from '../../../../content/types/measure.ts';
import { rulesWith, type HealthOverrides, type HealthRules } from '#engine/health/rules.ts';
import type { Db, Tx } from '#platform/db/database.ts';
