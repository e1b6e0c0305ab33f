import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import type { RowsImported } from '#platform/rows/messages.ts';
import { upload } from '#web/api/upload.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { FileDrop } from '#web/kit/FileDrop.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowFaults } from '#web/kit/RowFaults.tsx';
import { termImportTexts } from './texts.ts';

interface Outcome {
  readonly file: File;
  readonly found: RowsImported;
}

/** Takes a table of terms in: first what would become of it, and on a word all of it. */
export function ImportTerms({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useTexts(termImportTexts);
  const client = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const send = async (file: File, save: 'nothing' | 'all') => {
    setIsBusy(true);
    setError(null);
    try {
      setOutcome({ file, found: await upload('/api/glossary/imports', { files: [file], query: { save } }) });
      if (save === 'all') await client.invalidateQueries();
    } catch (problem) {
      setOutcome(null);
      setError(problem instanceof Error ? problem : new Error(String(problem)));
    } finally {
      setIsBusy(false);
    }
  };
  const close = () => {
    setOutcome(null);
    setError(null);
    onClose();
  };
  const canSave = outcome !== null && isWorthSaving(outcome.found);
  return (
    <Modal
      open={isOpen}
      title={t.import}
      width={720}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>{t.close}</Button>
          {canSave ? (
            <Button type="primary" loading={isBusy} onClick={() => void send(outcome.file, 'all')}>
              {t.save}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="zs-stack">
        <a href="/api/glossary/template" download>
          {t.template}
        </a>
        <FileDrop
          accept=".xlsx,.csv,.txt"
          isMultiple={false}
          isBusy={isBusy}
          note={t.note}
          onFiles={([file]) => {
            if (file) void send(file, 'nothing');
          }}
        />
        <ProblemNotice error={error} />
        {outcome ? <Found {...outcome} /> : null}
      </div>
    </Modal>
  );
}

const isWorthSaving = ({ isSaved, faults, created, updated }: RowsImported): boolean =>
  !isSaved && faults.length === 0 && created + updated > 0;

function Found({ file, found }: Outcome) {
  const t = useTexts(termImportTexts);
  const count = found.faults.length;
  const told = found.isSaved ? t.saved : isWorthSaving(found) ? t.planned : t.nothingNew;
  const text = count > 0 ? fill(t.faulty, { count }) : fill(told, { ...found });
  return (
    <>
      <Alert
        role="status"
        type={found.isSaved ? 'success' : count > 0 ? 'warning' : 'info'}
        title={`${file.name} · ${text}`}
      />
      {count > 0 ? <RowFaults faults={found.faults} /> : null}
    </>
  );
}
