import type { Told } from '#platform/errors.ts';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { remarkTexts } from './texts.ts';

interface RemarksProps {
  readonly told: readonly { readonly rule: string; readonly params?: Told['params'] | undefined }[];
  readonly none: string;
}

/** What is broken or changed, one line each. */
export function Remarks({ told, none }: RemarksProps) {
  const texts: Readonly<Record<string, string>> = useTexts(remarkTexts);
  if (told.length === 0) return <span>✓ {none}</span>;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 16 }}>
      {told.map(({ rule, params = {} }) => {
        const text = fill(texts[rule] ?? rule, params);
        return <li key={text}>{text}</li>;
      })}
    </ul>
  );
}
