import { Alert, Button } from 'antd';
import { productTexts } from '../i18n/product.ts';
import { defineTexts, useTexts } from '../i18n/texts.ts';

const problemTexts = defineTexts({
  id: ['编号 {id}', 'Id {id}'],
});

interface ProblemNoticeProps {
  /** What the server refused or how the call failed; its message is in the reader's language. */
  readonly error: Error | null | undefined;
  readonly onRetry?: () => void;
}

interface WithDocument {
  readonly document?: {
    readonly requestId?: string;
    readonly problems?: readonly { readonly path: string; readonly message: string }[];
  };
}

/** Cause, next step and the id that finds it in the log. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const t = useTexts(problemTexts);
  const { retry } = useTexts(productTexts);
  if (!error) return null;
  const { document } = error as Error & WithDocument;
  const id = document?.requestId ?? '';
  const details = document?.problems ?? [];
  return (
    <Alert
      type="error"
      showIcon
      title={error.message}
      description={
        details.length > 0 || id !== '' ? (
          <>
            {details.map(({ path, message }) => (
              <div key={`${path}${message}`}>{path === '' ? message : `${path}: ${message}`}</div>
            ))}
            {id === '' ? null : <small>{t.id.replace('{id}', id)}</small>}
          </>
        ) : undefined
      }
      action={
        onRetry ? (
          <Button size="small" onClick={onRetry}>
            {retry}
          </Button>
        ) : undefined
      }
    />
  );
}
