import { urlOf } from '../api/request.ts';
import { useGet } from '../api/use-get.ts';
import { useTexts } from '../i18n/texts.ts';
import { signInTexts } from './texts.ts';

/** The button of the single sign-on, where the enterprise has one. */
export function SingleSignOn({ returnTo }: { readonly returnTo: string }) {
  const t = useTexts(signInTexts);
  const { data } = useGet('/api/oidc', {}, { staleTime: 300_000 });
  if (!data?.isOn) return null;
  return (
    <>
      <span className="zs-plain-or">{t.or}</span>
      <a className="zs-plain-button is-quiet" href={urlOf('/api/oidc/start', {}, { returnTo })}>
        {t.with.replace('{label}', data.label ?? 'SSO')}
      </a>
    </>
  );
}
