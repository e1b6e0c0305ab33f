import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { messageOf } from '../api/problem.ts';
import { productTexts } from '../i18n/product.ts';
import { useTexts } from '../i18n/texts.ts';
import '../sign-in/plain.css';
import { Notice } from './Notice.tsx';
import './notice.css';
import { shellTexts } from './texts.ts';

/** The whole page when not even the session could be read. */
export function OutageScreen({ error }: ErrorComponentProps) {
  const t = useTexts(shellTexts);
  const { retry } = useTexts(productTexts);
  const router = useRouter();
  return (
    <main>
      <Notice mark="!" title={t.outageTitle} text={messageOf(error)}>
        <button type="button" className="zs-plain-button" onClick={() => void router.invalidate()}>
          {retry}
        </button>
      </Notice>
    </main>
  );
}
