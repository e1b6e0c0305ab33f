import { expect, test } from 'vitest';
import { emptyDraft } from './draft.ts';
import { readProgress, secretStep, textOfProgress } from './kept-draft.ts';

const draft = {
  ...emptyDraft('en'),
  name: '启衡信息',
  password: 'Qing-Shan-2026!',
  repeat: 'Qing-Shan-2026!',
};

test('what was typed comes back, the password does not', () => {
  const text = textOfProgress({ draft, step: 2 });
  expect(text).not.toContain('Qing-Shan');
  expect(readProgress(text, 'zh-CN')).toEqual({ draft: { ...draft, password: '', repeat: '' }, step: 2 });
});

test('who was past the password passes it again', () => {
  expect(readProgress(textOfProgress({ draft, step: 4 }), 'en').step).toBe(secretStep);
});

test('without anything kept it begins at the beginning, in the language of the page', () => {
  expect(readProgress(null, 'en')).toEqual({ draft: emptyDraft('en'), step: 0 });
});
