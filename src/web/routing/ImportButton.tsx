import { useMay } from '../api/session.ts';
import { productTexts } from '../i18n/product.ts';
import { useTexts } from '../i18n/texts.ts';
import { paths, withQuery } from '../paths.ts';
import { LinkButton } from './LinkButton.tsx';

interface ImportButtonProps {
  /** What the list shows, as the import calls it. */
  readonly kind: string;
}

/** Leads from a list to the import of its kind; nothing for who may not import. */
export function ImportButton({ kind }: ImportButtonProps) {
  const { importRows } = useTexts(productTexts);
  const may = useMay();
  if (!may('import.run')) return null;
  return <LinkButton to={withQuery(paths.import, { kind })}>{importRows}</LinkButton>;
}
