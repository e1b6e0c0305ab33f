import { fill } from '#platform/i18n.ts';
import { upload } from '#web/api/upload.ts';
import { RowsDialog, type RowsOutcome, type RowsTold } from '#web/forms/RowsDialog.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { rowsTexts } from './texts.ts';

interface ImportRowsProps {
  readonly title: string;
  readonly path: '/api/past-projects/imports' | '/api/proposals/imports';
  readonly template: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What is asked for where a row is faulty. */
type Faulty = 'refuse' | 'skip';

/** Takes a table in; faults are named row by row, and the good rows can be saved without them. */
export function ImportRows({ path, ...dialog }: ImportRowsProps) {
  const t = useTexts(rowsTexts);
  const tell = ({ found, how }: RowsOutcome<Faulty>): RowsTold<Faulty> => {
    const count = found.faults.length;
    const saved = fill(t.saved, { ...found });
    if (found.isSaved && count === 0) return { type: 'success', text: saved };
    if (found.isSaved) return { type: 'warning', text: `${saved} · ${fill(t.left, { count })}` };
    if (count === 0) return { type: 'warning', text: t.noRows };
    if (how === 'skip') return { type: 'warning', text: fill(t.noneGood, { count }) };
    return { type: 'warning', text: fill(t.none, { count }), next: { how: 'skip', label: t.saveGood } };
  };
  return (
    <RowsDialog<Faulty>
      {...dialog}
      first="refuse"
      send={(file, faulty) => upload(path, { files: [file], query: { faulty } })}
      tell={tell}
    />
  );
}
