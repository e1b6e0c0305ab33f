import { useTexts } from '../i18n/texts.ts';
import { paths } from '../paths.ts';
import { PageLink } from '../routing/PageLink.tsx';
import { Notice } from './Notice.tsx';
import { shellTexts } from './texts.ts';

export function MissingPage() {
  const t = useTexts(shellTexts);
  return (
    <Notice mark="404" title={t.missingTitle} text={t.missingText}>
      <PageLink to={paths.home}>{t.toHome}</PageLink>
    </Notice>
  );
}
