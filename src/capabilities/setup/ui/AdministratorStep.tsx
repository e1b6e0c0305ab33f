import { passwordProblems } from '#capabilities/access/rules.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { focusOnMount } from '#web/kit/focus-on-mount.ts';
import { PasswordRules } from '#web/sign-in/PasswordRules.tsx';
import { setupTexts } from './texts.ts';
import type { StepProps } from './Wizard.tsx';

export function AdministratorStep({ draft, change }: StepProps) {
  const t = useTexts(setupTexts);
  const { personName, login, email, password, repeat, isPmoDirector } = draft;
  const problems = passwordProblems({ password, login, name: personName });
  return (
    <>
      <h1>{t.administratorTitle}</h1>
      <p className="zs-muted">{t.administratorText}</p>
      <div className="zs-setup-pair">
        <label className="zs-plain-field">
          <span>{t.personName}</span>
          <input
            required
            ref={focusOnMount}
            maxLength={200}
            autoComplete="name"
            value={personName}
            onChange={({ target }) => change({ personName: target.value })}
          />
        </label>
        <label className="zs-plain-field">
          <span>{t.login}</span>
          <input
            required
            minLength={2}
            maxLength={100}
            pattern="[^\s\/\\]+"
            title={t.loginNote}
            autoComplete="username"
            value={login}
            onChange={({ target }) => change({ login: target.value })}
          />
        </label>
      </div>
      <label className="zs-plain-field">
        <span>{t.email}</span>
        <input
          type="email"
          autoComplete="email"
          value={email}
          onChange={({ target }) => change({ email: target.value })}
        />
      </label>
      <div className="zs-setup-pair">
        <label className="zs-plain-field">
          <span>{t.password}</span>
          <input
            type="password"
            required
            autoComplete="new-password"
            value={password}
            ref={(field) => field?.setCustomValidity(problems.length > 0 ? t.password : '')}
            onChange={({ target }) => change({ password: target.value })}
          />
        </label>
        <label className="zs-plain-field">
          <span>{t.repeat}</span>
          <input
            type="password"
            required
            autoComplete="new-password"
            value={repeat}
            ref={(field) => field?.setCustomValidity(repeat === password ? '' : t.mismatch)}
            onChange={({ target }) => change({ repeat: target.value })}
          />
        </label>
      </div>
      <PasswordRules problems={problems} isEmpty={password === ''} />
      <label className="zs-plain-check">
        <input
          type="checkbox"
          checked={isPmoDirector}
          onChange={({ target }) => change({ isPmoDirector: target.checked })}
        />
        <span>{t.isPmoDirector}</span>
      </label>
    </>
  );
}
