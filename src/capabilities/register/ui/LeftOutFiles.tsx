import { Alert } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { baseName } from './file-kinds.ts';
import { importTexts } from './texts.ts';

/** Files that are neither table nor plan, told by name wherever the others went. */
export function LeftOutFiles({ files }: { readonly files: readonly File[] }) {
  const t = useTexts(importTexts);
  if (files.length === 0) return null;
  const names = files
    .slice(0, 5)
    .map(({ name }) => baseName(name))
    .join(', ');
  return (
    <Alert
      className="zs-import-left-out"
      type="warning"
      showIcon
      title={fill(t.unknownFiles, { count: files.length, names })}
    />
  );
}
