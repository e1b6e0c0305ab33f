import { accessRules } from '#capabilities/access/refusals.ts';
import { inLocale, type Locale } from '#platform/i18n.ts';
import type { Refusal } from './FormProblem.tsx';

const rules = ['auth.oidc-failed', 'auth.oidc-unknown', 'auth.oidc-administrator', 'auth.failed'] as const;

/** Why the single sign-on sent the browser back here, by the rule in the address; null for any other word there. */
export const singleSignOnRefusal = (refused: string, locale: Locale): Refusal | null => {
  const rule = rules.find((one) => one === refused);
  return rule ? { message: inLocale(accessRules[rule], locale) } : null;
};
