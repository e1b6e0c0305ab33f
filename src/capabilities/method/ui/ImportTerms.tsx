import { fill } from '#platform/i18n.ts';
import { upload } from '#web/api/upload.ts';
import { RowsDialog, type RowsOutcome, type RowsTold } from '#web/forms/RowsDialog.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { termImportTexts } from './texts.ts';

type Save = 'nothing' | 'all';

/** Takes a table of terms in: first what would become of it, and on a word all of it. */
export function ImportTerms({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useTexts(termImportTexts);
  const tell = ({ found }: RowsOutcome<Save>): RowsTold<Save> => {
    const { isSaved, faults, created, updated } = found;
    if (faults.length > 0) return { type: 'warning', text: fill(t.faulty, { count: faults.length }) };
    if (isSaved) return { type: 'success', text: fill(t.saved, { ...found }) };
    if (created + updated === 0) return { type: 'info', text: fill(t.nothingNew, { ...found }) };
    return { type: 'info', text: fill(t.planned, { ...found }), next: { how: 'all', label: t.save } };
  };
  return (
    <RowsDialog<Save>
      title={t.import}
      template="/api/glossary/template"
      note={t.note}
      first="nothing"
      send={(file, save) => upload('/api/glossary/imports', { files: [file], query: { save } })}
      tell={tell}
      isOpen={isOpen}
      onClose={onClose}
    />
  );
}
