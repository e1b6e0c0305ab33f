import { useState } from 'react';
import type { Me } from '#capabilities/access/schema.ts';
import { call } from '../api/call.ts';
import { asProblem } from '../api/problem.ts';
import { sessionEnd } from '../api/session-end.ts';
import { CodeForm } from './CodeForm.tsx';
import type { Refusal } from './FormProblem.tsx';
import { PasswordForm, type Credentials } from './PasswordForm.tsx';
import { SingleSignOn } from './SingleSignOn.tsx';

type Step = { readonly ask: 'password' } | { readonly ask: 'code'; readonly credentials: Credentials };

interface SignInFormsProps {
  /** Why the visitor stands here, where there is a reason. */
  readonly reason: Refusal | null;
  /** Where the single sign-on leads back to. */
  readonly returnTo: string;
  readonly onSignedIn: (me: Me) => void;
}

/** Password, then the one-time code where the account asks for one. Without the component library: the first page is light. */
export function SignInForms({ reason, returnTo, onSignedIn }: SignInFormsProps) {
  const [step, setStep] = useState<Step>({ ask: 'password' });
  const [problem, setProblem] = useState<Refusal | null>(reason);
  const [isSending, setIsSending] = useState(false);
  const signIn = async (credentials: Credentials, totp?: string) => {
    setIsSending(true);
    setProblem(null);
    try {
      const me = await call('POST', '/api/session', { body: { ...credentials, ...(totp ? { totp } : {}) } });
      sessionEnd.isPast();
      onSignedIn(me);
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
  return step.ask === 'password' ? (
    <PasswordForm
      problem={problem}
      isSending={isSending}
      onSubmit={(credentials) => void signIn(credentials)}
    >
      <SingleSignOn returnTo={returnTo} />
    </PasswordForm>
  ) : (
    <CodeForm
      problem={problem}
      isSending={isSending}
      onSubmit={(code) => void signIn(step.credentials, code)}
      onBack={restart}
    />
  );
}
