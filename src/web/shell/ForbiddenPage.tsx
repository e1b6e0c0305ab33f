import { fill } from '#platform/i18n.ts';
import { useTexts } from '../i18n/texts.ts';
import { paths } from '../paths.ts';
import { PageLink } from '../routing/PageLink.tsx';
import { Notice } from './Notice.tsx';
import { shellTexts } from './texts.ts';

/** What stands in place of a page that the person may not open. */
export function ForbiddenPage({ permission }: { readonly permission: string }) {
  const t = useTexts(shellTexts);
  return (
    <Notice mark="403" title={t.forbiddenTitle} text={fill(t.forbiddenText, { permission })}>
      <PageLink to={paths.home}>{t.toHome}</PageLink>
    </Notice>
  );
}
