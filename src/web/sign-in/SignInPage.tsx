import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../api/call.ts';
import { asProblem } from '../api/problem.ts';
import { sessionOptions } from '../api/session.ts';
import { useLocale } from '../i18n/locale.tsx';
import { productTexts } from '../i18n/product.ts';
import { useTexts } from '../i18n/texts.ts';
import { paths } from '../paths.ts';
import { useUrlState } from '../routing/url-state.ts';
import { useGo } from '../routing/use-go.ts';
import { CodeForm } from './CodeForm.tsx';
import { Entrance } from './Entrance.tsx';
import type { Refusal } from './FormProblem.tsx';
import { PasswordForm, type Credentials } from './PasswordForm.tsx';
import { singleSignOnRefusal } from './single-sign-on-refusal.ts';
import { SingleSignOn } from './SingleSignOn.tsx';
import { signInTexts } from './texts.ts';

type Step = { readonly ask: 'password' } | { readonly ask: 'code'; readonly credentials: Credentials };

/** Password, then the one-time code where the account asks for one. Without the component library: the first page is light. */
export function SignInPage() {
  const t = useTexts(signInTexts);
  const { locale } = useLocale();
  const { name } = useTexts(productTexts);
  const [{ to, refused }] = useUrlState({ to: '', refused: '' });
  const go = useGo();
  const client = useQueryClient();
  const [step, setStep] = useState<Step>({ ask: 'password' });
  const [problem, setProblem] = useState<Refusal | null>(() => singleSignOnRefusal(refused, locale));
  const [isSending, setIsSending] = useState(false);
  useEffect(() => {
    document.title = `${t.title} · ${name}`;
  }, [t.title, name]);
  const signIn = async (credentials: Credentials, totp?: string) => {
    setIsSending(true);
    setProblem(null);
    try {
      const me = await call('POST', '/api/session', { body: { ...credentials, ...(totp ? { totp } : {}) } });
      client.setQueryData(sessionOptions.queryKey, me);
      go(isOwnAddress(to) ? to : paths.home);
    } catch (error) {
      const answer = asProblem(error);
      if (!answer) throw error;
      if (answer.rule === 'auth.totp-required') setStep({ ask: 'code', credentials });
      else setProblem(answer);
    } finally {
      setIsSending(false);
    }
  };
  const restart = () => {
    setProblem(null);
    setStep({ ask: 'password' });
  };
  return (
    <Entrance>
      {step.ask === 'password' ? (
        <PasswordForm
          problem={problem}
          isSending={isSending}
          onSubmit={(credentials) => void signIn(credentials)}
        >
          <SingleSignOn returnTo={isOwnAddress(to) ? to : paths.home} />
        </PasswordForm>
      ) : (
        <CodeForm
          problem={problem}
          isSending={isSending}
          onSubmit={(code) => void signIn(step.credentials, code)}
          onBack={restart}
        />
      )}
    </Entrance>
  );
}

/** An address of this product, never one of another site. */
const isOwnAddress = (to: string): boolean =>
  to.startsWith('/') && !to.startsWith('//') && !to.includes('\\');
