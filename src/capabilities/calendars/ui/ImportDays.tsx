import { App, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { FileDrop } from '#web/kit/FileDrop.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import type { DaysImported } from '../schema.ts';
import { textOf } from './text-of.ts';
import { calendarTexts } from './texts.ts';

interface ImportDaysProps {
  readonly calendarId: string;
  readonly year: number;
  readonly onClose: () => void;
}

/** The days of a year out of a file: first the differences, then the import. */
export function ImportDays({ calendarId, year, onClose }: ImportDaysProps) {
  const t = useTexts(calendarTexts);
  const { message } = App.useApp();
  const [text, setText] = useState<string | null>(null);
  const [fileName, setFileName] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  // Unless somebody says otherwise, the days come from the file chosen last.
  const source = typed ?? fileName;
  const [provisional, setProvisional] = useState(false);
  const params = { id: calendarId };
  const preview = useWrite('POST', '/api/calendars/{id}/imports', { touches: [] });
  const save = useWrite('POST', '/api/calendars/{id}/imports', {
    touches: ['/api/calendars'],
    onDone: () => {
      void message.success(t.imported);
      onClose();
    },
  });
  const read = async ([file]: readonly File[]) => {
    if (!file) return;
    const content = textOf(await file.arrayBuffer());
    setText(content);
    setFileName(file.name);
    preview.mutate({ params, body: { year, text: content, provisional, preview: true } });
  };
  const confirm = () => {
    if (text !== null)
      save.mutate({
        params,
        body: { year, text, source: source.trim() || null, provisional, preview: false },
      });
  };
  return (
    <Modal
      open
      title={`${t.import} · ${year}`}
      okText={t.confirmImport}
      okButtonProps={{ disabled: !preview.data }}
      confirmLoading={save.isPending}
      onOk={confirm}
      onCancel={onClose}
    >
      <div className="zs-stack">
        <p className="zs-muted">{t.importText}</p>
        <Checkbox checked={provisional} onChange={({ target }) => setProvisional(target.checked)}>
          {t.isProvisional}
        </Checkbox>
        <FileDrop
          accept=".json,.csv,.ics"
          isMultiple={false}
          isBusy={preview.isPending}
          onFiles={(files) => void read(files)}
        />
        <ProblemNotice error={preview.error ?? save.error} />
        {preview.data ? <Differences outcome={preview.data} /> : null}
        <label>
          <span className="zs-muted">{t.source}</span>
          <Input
            value={source}
            placeholder={t.sourcePlaceholder}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
      </div>
    </Modal>
  );
}

// What scrolls must be reachable by keyboard.
const reachable = { tabIndex: 0 } as const;

const parts = ['added', 'changed', 'removed', 'kept'] as const;

function Differences({ outcome }: { readonly outcome: DaysImported }) {
  const t = useTexts(calendarTexts);
  const { aside } = usePunctuation();
  const told = (day: DaysImported['added'][number]['before']): string =>
    day ? aside(day.name, day.kind === 'off' ? t.off : t.work) : '—';
  return (
    <>
      <ul className="zs-import-counts">
        {parts.map((part) => (
          <li key={part}>{fill(t[part], { count: outcome[part].length })}</li>
        ))}
      </ul>
      <ul className="zs-import-days" aria-label={t.differences} {...reachable}>
        {[...outcome.added, ...outcome.changed, ...outcome.removed].map(({ onDate, before, after }) => (
          <li key={onDate} className="zs-number">
            {onDate} {told(before)} → {told(after)}
          </li>
        ))}
      </ul>
    </>
  );
}
