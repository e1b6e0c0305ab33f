import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { focusOnMount } from '../kit/focus-on-mount.ts';
import { FormProblem, type Refusal } from './FormProblem.tsx';
import { signInTexts } from './texts.ts';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

interface PasswordFormProps {
  readonly problem: Refusal | null;
  readonly isSending: boolean;
  readonly onSubmit: (credentials: Credentials) => void;
  /** Other ways in, below the button. */
  readonly children?: ReactNode;
}

export function PasswordForm({ problem, isSending, onSubmit, children }: PasswordFormProps) {
  const t = useTexts(signInTexts);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [isShown, setIsShown] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSubmit({ login, password });
  };
  return (
    <form className="zs-plain-form" onSubmit={submit}>
      <h1>{t.title}</h1>
      <FormProblem problem={problem} />
      <label className="zs-plain-field">
        <span>{t.login}</span>
        <input
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          required
          ref={focusOnMount}
          value={login}
          onChange={({ target }) => setLogin(target.value)}
        />
      </label>
      <label className="zs-plain-field">
        <span>{t.password}</span>
        <span className="zs-plain-secret">
          <input
            name="password"
            type={isShown ? 'text' : 'password'}
            autoComplete="current-password"
            required
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
          <button
            type="button"
            aria-pressed={isShown}
            aria-label={isShown ? t.hide : t.show}
            onClick={() => setIsShown(!isShown)}
          >
            <EyeIcon isCrossed={isShown} />
          </button>
        </span>
      </label>
      <button type="submit" className="zs-plain-button" disabled={isSending} aria-busy={isSending}>
        {t.submit}
      </button>
      {children}
    </form>
  );
}

function EyeIcon({ isCrossed }: { readonly isCrossed: boolean }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M2 10s3-5.5 8-5.5S18 10 18 10s-3 5.5-8 5.5S2 10 2 10Z" />
      <circle cx="10" cy="10" r="2.5" />
      {isCrossed ? <path d="M3.5 16.5 16.5 3.5" /> : null}
    </svg>
  );
}
