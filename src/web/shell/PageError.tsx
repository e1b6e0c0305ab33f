import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Button } from 'antd';
import { asProblem, messageOf } from '../api/problem.ts';
import { productTexts } from '../i18n/product.ts';
import { useTexts } from '../i18n/texts.ts';
import { isReachable } from '../routing/fetched.ts';
import { ForbiddenPage } from './ForbiddenPage.tsx';
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
  if (problem?.status === 403)
    return <ForbiddenPage permission={String(problem.document.params['permission'] ?? '')} />;
  const again = async () => {
    // Code that could not be loaded is asked for anew by a fresh page only.
    if (problem === null || problem.status === 0)
      return (await isReachable()) ? location.reload() : undefined;
    reset();
    await router.invalidate();
  };
  const id = problem?.document.requestId ?? '';
  return (
    <Notice
      mark="!"
      title={t.failedTitle}
      text={`${messageOf(error)}${id === '' ? '' : ` (${t.requestId} ${id})`}`}
    >
      <Button type="primary" onClick={() => void again()}>
        {retry}
      </Button>
    </Notice>
  );
}
