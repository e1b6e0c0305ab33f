import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionOptions } from '../api/session.ts';
import { useLocale } from '../i18n/locale.tsx';
import { productTexts } from '../i18n/product.ts';
import { useTexts } from '../i18n/texts.ts';
import { paths } from '../paths.ts';
import { useUrlState } from '../routing/url-state.ts';
import { useGo } from '../routing/use-go.ts';
import { Entrance } from './Entrance.tsx';
import { SignInForms } from './SignInForms.tsx';
import { singleSignOnRefusal } from './single-sign-on-refusal.ts';
import { signInTexts } from './texts.ts';

/** The way in, and on to the page that was asked for. */
export function SignInPage() {
  const t = useTexts(signInTexts);
  const { locale } = useLocale();
  const { name } = useTexts(productTexts);
  const [{ to, refused }] = useUrlState({ to: '', refused: '' });
  const go = useGo();
  const client = useQueryClient();
  useEffect(() => {
    document.title = `${t.title} · ${name}`;
  }, [t.title, name]);
  const asked = isOwnAddress(to) ? to : paths.home;
  return (
    <Entrance>
      <SignInForms
        reason={singleSignOnRefusal(refused, locale)}
        returnTo={asked}
        onSignedIn={(me) => {
          client.setQueryData(sessionOptions.queryKey, me);
          go(asked);
        }}
      />
    </Entrance>
  );
}

/** An address of this product, never one of another site. */
const isOwnAddress = (to: string): boolean =>
  to.startsWith('/') && !to.startsWith('//') && !to.includes('\\');
