import type { PasswordProblem } from '#capabilities/access/rules.ts';
import { defineTexts, useTexts } from '../i18n/texts.ts';
import './password-rules.css';

const ruleTexts = defineTexts({
  'password.too-short': ['至少 12 个字符', 'At least 12 characters'],
  'password.too-plain': [
    '含大写、小写、数字、符号中的三类，或 20 个字符以上的短语',
    'Three of upper case, lower case, digits, symbols; or a phrase of 20 characters',
  ],
  'password.contains-name': ['不含登录名或姓名', 'Without the sign-in name or your name'],
  'password.monotonous': ['没有太多重复的字符', 'Not too few different characters'],
  'password.too-long': ['不超过 200 个字符', 'At most 200 characters'],
  met: ['已满足', 'met'],
  unmet: ['未满足', 'not met yet'],
});

const shownRules = [
  'password.too-short',
  'password.too-plain',
  'password.contains-name',
  'password.monotonous',
] as const;

interface PasswordRulesProps {
  readonly problems: readonly PasswordProblem[];
  /** Nothing is typed yet, so no rule counts as met. */
  readonly isEmpty: boolean;
}

/** The rules of a password, each ticked off while it is typed: the server asks the same function. */
export function PasswordRules({ problems, isEmpty }: PasswordRulesProps) {
  const t = useTexts(ruleTexts);
  const rules = problems.includes('password.too-long')
    ? [...shownRules, 'password.too-long' as const]
    : shownRules;
  return (
    <ul className="zs-rules">
      {rules.map((rule) => {
        const isMet = !isEmpty && !problems.includes(rule);
        return (
          <li key={rule} className={isMet ? 'is-met' : ''}>
            <span aria-hidden="true">{isMet ? '✓' : '○'}</span>
            {t[rule]}
            <span className="zs-visually-hidden">{isMet ? t.met : t.unmet}</span>
          </li>
        );
      })}
    </ul>
  );
}
