import { useEffect, useState } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useAddressHash } from '#web/routing/url-state.ts';
import { Entrance } from '#web/sign-in/Entrance.tsx';
import { Doors } from './Doors.tsx';
import './setup.css';
import { setupTexts } from './texts.ts';
import { Wizard } from './Wizard.tsx';

/** First run: five steps, then three doors into the product. */
export function SetupPage() {
  const t = useTexts(setupTexts);
  const { name } = useTexts(productTexts);
  // Read at every change: who is told to take the latest link puts it into this very window.
  const token = useAddressHash();
  const [doneBy, setDoneBy] = useState<string | null>(null);
  const state = useGet('/api/setup', {}, { staleTime: 60_000 });
  useEffect(() => {
    document.title = `${t.title} · ${name}`;
  }, [t.title, name]);
  if (doneBy !== null)
    return (
      <Entrance>
        <Doors name={doneBy} />
      </Entrance>
    );
  return (
    <Entrance>
      {state.data ? (
        <Start
          isNeeded={state.data.needed}
          token={token}
          onDone={setDoneBy}
          years={state.data.statutoryYears}
        />
      ) : null}
    </Entrance>
  );
}

interface StartProps {
  readonly isNeeded: boolean;
  readonly token: string;
  readonly years: readonly { readonly year: number; readonly provisional: boolean }[];
  readonly onDone: (name: string) => void;
}

function Start({ isNeeded, token, years, onDone }: StartProps) {
  const t = useTexts(setupTexts);
  if (!isNeeded)
    return (
      <div className="zs-plain-form">
        <h1>{t.alreadyDone}</h1>
        <PageLink to={paths.signIn}>{t.toSignIn}</PageLink>
      </div>
    );
  if (token === '')
    return (
      <div className="zs-plain-form">
        <h1>{t.noLinkTitle}</h1>
        <p className="zs-muted">{t.noLinkText}</p>
      </div>
    );
  return <Wizard token={token} years={years} onDone={onDone} />;
}
