import { useState, type SyntheticEvent } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { focusOnMount } from '../kit/focus-on-mount.ts';
import { FormProblem, type Refusal } from './FormProblem.tsx';
import { signInTexts } from './texts.ts';

interface CodeFormProps {
  readonly problem: Refusal | null;
  readonly isSending: boolean;
  readonly onSubmit: (code: string) => void;
  readonly onBack: () => void;
}

export function CodeForm({ problem, isSending, onSubmit, onBack }: CodeFormProps) {
  const t = useTexts(signInTexts);
  const [code, setCode] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSubmit(code.trim());
  };
  return (
    <form className="zs-plain-form" onSubmit={submit}>
      <h1>{t.totpTitle}</h1>
      <p className="zs-muted">{t.totpText}</p>
      <FormProblem problem={problem} />
      <label className="zs-plain-field">
        <span>{t.totp}</span>
        <input
          className="zs-plain-code"
          autoComplete="one-time-code"
          ref={focusOnMount}
          required
          minLength={6}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
      </label>
      <button type="submit" className="zs-plain-button" disabled={isSending} aria-busy={isSending}>
        {t.verify}
      </button>
      <button type="button" className="zs-plain-link" onClick={onBack}>
        {t.back}
      </button>
    </form>
  );
}
