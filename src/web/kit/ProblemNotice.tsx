import { Alert, Button } from 'antd';
import { productTexts } from '../i18n/product.ts';
import { defineTexts, useTexts } from '../i18n/texts.ts';

const problemTexts = defineTexts({
  id: ['编号 {id}', 'Id {id}'],
  mend: ['请改正标出的内容后再保存', 'Correct what is marked and save again'],
});

interface ProblemNoticeProps {
  /** What the server refused or how the call failed; its message is in the reader's language. */
  readonly error: Error | null | undefined;
  readonly onRetry?: () => void;
  /** Fields at which their problems stand already, by path. */
  readonly atFields?: ReadonlySet<string>;
}

interface WithDocument {
  readonly document?: {
    readonly type?: string;
    readonly requestId?: string;
    readonly problems?: readonly { readonly path: string; readonly message: string }[];
  };
}

/** Cause, next step and the id that finds it in the log. */
export function ProblemNotice({ error, onRetry, atFields }: ProblemNoticeProps) {
  const t = useTexts(problemTexts);
  const { retry } = useTexts(productTexts);
  if (!error) return null;
  const { document } = error as Error & WithDocument;
  const id = document?.requestId ?? '';
  const problems = document?.problems ?? [];
  const details = problems.filter(({ path }) => !atFields?.has(path));
  // Of itself the message of such a refusal names fields as the API does.
  const isAtFields = document?.type === 'input.invalid' && problems.length > 0 && details.length === 0;
  return (
    <Alert
      type="error"
      showIcon
      title={isAtFields ? t.mend : error.message}
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
