import { describe, expect, test } from 'vitest';
import { singleSignOnRefusal } from './single-sign-on-refusal.ts';

describe('the sign-in page', () => {
  test('says why the single sign-on sent the browser back, in the language of the page', () => {
    expect(singleSignOnRefusal('auth.oidc-unknown', 'zh-CN')?.message).toContain('没有与之对应的账号');
    expect(singleSignOnRefusal('auth.oidc-administrator', 'en')?.message).toContain('password');
  });

  test.each(['', 'toString', 'password.weak', '<b>'])(
    'says nothing for the word "%s" in the address',
    (word) => expect(singleSignOnRefusal(word, 'zh-CN')).toBe(null),
  );
});
