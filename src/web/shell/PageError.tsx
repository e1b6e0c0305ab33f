import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Button } from 'antd';
import { asProblem, messageOf } from '../api/problem.ts';
import { productTexts } from '../i18n/product.ts';
import { useTexts } from '../i18n/texts.ts';
import { paths } from '../paths.ts';
import { Forbidden } from '../routing/forbidden.ts';
import { PageLink } from '../routing/PageLink.tsx';
import { MissingPage } from './MissingPage.tsx';
import { Notice } from './Notice.tsx';
import { shellTexts } from './texts.ts';

/** What stands in place of a page that may not be seen, does not exist or failed. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const t = useTexts(shellTexts);
  const { retry } = useTexts(productTexts);
  const router = useRouter();
  const problem = asProblem(error);
  if (problem?.status === 404) return <MissingPage />;
  if (error instanceof Forbidden || problem?.status === 403) {
    const permission = error instanceof Forbidden ? error.permission : String(problem?.document.params['permission'] ?? '');
    return (
      <Notice mark="403" title={t.forbiddenTitle} text={t.forbiddenText.replace('{permission}', permission)}>
        <PageLink to={paths.home}>{t.toHome}</PageLink>
      </Notice>
    );
  }
  const again = () => {
    reset();
    void router.invalidate();
  };
  const id = problem?.document.requestId ?? '';
  return (
    <Notice mark="!" title={t.failedTitle} text={`${messageOf(error)}${id === '' ? '' : ` (${t.requestId} ${id})`}`}>
      <Button type="primary" onClick={again}>
        {retry}
      </Button>
    </Notice>
  );
}
