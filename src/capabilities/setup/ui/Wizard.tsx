import { useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { fill } from '#platform/i18n.ts';
import { call } from '#web/api/call.ts';
import { asProblem } from '#web/api/problem.ts';
import { sessionOptions } from '#web/api/session.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { Steps } from '#web/kit/Steps.tsx';
import { FormProblem, type Refusal } from '#web/sign-in/FormProblem.tsx';
import { AdministratorStep } from './AdministratorStep.tsx';
import { CalendarStep } from './CalendarStep.tsx';
import { CheckStep } from './CheckStep.tsx';
import { setupOf, twiceNamedIn, type Draft } from './draft.ts';
import { EnterpriseStep } from './EnterpriseStep.tsx';
import { useKeptProgress } from './kept-draft.ts';
import { setupTexts } from './texts.ts';
import { UnitsStep } from './UnitsStep.tsx';

interface WizardProps {
  readonly token: string;
  readonly years: readonly { readonly year: number; readonly provisional: boolean }[];
  readonly onDone: (name: string) => void;
}

export interface StepProps {
  readonly draft: Draft;
  readonly change: (patch: Partial<Draft>) => void;
}

/** Enterprise, units, calendar, administrator, confirmation; nothing is saved before the last. */
export function Wizard({ token, years, onDone }: WizardProps) {
  const t = useTexts(setupTexts);
  const { locale } = useLocale();
  const client = useQueryClient();
  const { draft, step: at, change, go: goTo, forget } = useKeptProgress(locale);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [isSending, setIsSending] = useState(false);
  const go = (step: number) => {
    setProblem(null);
    goTo(step);
  };
  const finish = async () => {
    setIsSending(true);
    setProblem(null);
    try {
      const me = await call('POST', '/api/setup', { body: setupOf(draft, token) });
      forget();
      client.clear();
      client.setQueryData(sessionOptions.queryKey, me);
      onDone(me.person.name);
    } catch (error) {
      const refused = asProblem(error);
      if (!refused) throw error;
      setProblem(refused);
    } finally {
      setIsSending(false);
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const [twice] = at === unitsStep ? twiceNamedIn(draft.outline) : [];
    if (twice) setProblem({ message: `${t.twiceNamed}${fill(t.twiceNamedAt, { ...twice })}` });
    else if (at < last) go(at + 1);
    else void finish();
  };
  const step: StepProps = {
    draft,
    change: (patch) => {
      setProblem(null);
      change(patch);
    },
  };
  return (
    <form className="zs-setup" onSubmit={submit}>
      <Steps
        label={t.steps}
        steps={[t.enterprise, t.units, t.calendar, t.administrator, t.check]}
        current={at}
        onGo={go}
      />
      <div className="zs-setup-step">
        {at === 0 ? <EnterpriseStep {...step} /> : null}
        {at === unitsStep ? <UnitsStep {...step} token={token} /> : null}
        {at === 2 ? <CalendarStep {...step} years={years} /> : null}
        {at === 3 ? <AdministratorStep {...step} /> : null}
        {at === last ? <CheckStep draft={draft} /> : null}
      </div>
      <FormProblem problem={problem} />
      <div className="zs-setup-foot">
        {at > 0 ? (
          <button type="button" className="zs-plain-button is-quiet" onClick={() => go(at - 1)}>
            {t.back}
          </button>
        ) : null}
        <button type="submit" className="zs-plain-button" disabled={isSending} aria-busy={isSending}>
          {at < last ? t.next : t.finish}
        </button>
      </div>
    </form>
  );
}

const unitsStep = 1;
const last = 4;
