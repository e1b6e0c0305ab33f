import { CloseOutlined } from '@ant-design/icons';
import { Alert, App, Button, Progress } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useMay } from '#web/api/session.ts';
import { useWrite } from '#web/api/use-write.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { FileDrop } from '#web/kit/FileDrop.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { useRemoval } from '#web/kit/use-removal.tsx';
import { mediaTypeOf } from '../rules.ts';
import { AttachmentRow } from './AttachmentRow.tsx';
import './discussion.css';
import { queryOf, type FiledUnder } from './subject.ts';
import { attachmentTexts } from './texts.ts';
import { useSending } from './use-sending.ts';

interface AttachmentsProps {
  readonly subject: FiledUnder;
  /** Nothing can be added or taken away any more. */
  readonly isFixed?: boolean;
}

/** The files of a project, task, milestone, risk, issue, proposal or answer. */
export function Attachments({ subject, isFixed = false }: AttachmentsProps) {
  const t = useTexts(attachmentTexts);
  const may = useMay();
  const { message } = App.useApp();
  const files = useGet('/api/files', { query: queryOf(subject) });
  const { listed } = usePunctuation();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const sending = useSending(subject, (count) => void message.success(fill(t.sent, { count })));
  const removal = useWrite('DELETE', '/api/files/{id}', { touches: ['/api/files'] });
  const { hidden, remove } = useRemoval((id) => removal.mutateAsync({ params: { id } }));
  const rows = files.data?.rows.filter(({ id }) => !hidden.has(id));
  const take = (chosen: readonly File[]) => {
    const unfit = chosen.filter(({ name }) => mediaTypeOf(name) === null);
    setRefused(unfit.map(({ name }) => name));
    const fitting = chosen.filter((file) => !unfit.includes(file));
    if (fitting.length > 0) sending.send(fitting);
  };
  return (
    <Card title={t.title}>
      <div className="zs-stack">
        {isFixed ? null : <FileDrop accept="" onFiles={take} note={t.note} isBusy={sending.count > 0} />}
        {sending.count > 0 ? (
          <div className="zs-sending" role="status">
            <span>{fill(t.sending, { count: sending.count })}</span>
            <Progress percent={Math.round(sending.share * 100)} size="small" aria-label={t.title} />
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t.stop}
              title={t.stop}
              onClick={sending.stop}
            />
          </div>
        ) : null}
        {refused.length > 0 ? (
          <Alert
            type="warning"
            showIcon
            title={fill(t.refused, { names: listed(refused) })}
            description={t.refusedWhy}
          />
        ) : null}
        <ProblemNotice error={sending.error} />
        <ProblemNotice error={files.error} onRetry={() => void files.refetch()} />
        {files.isPending ? <RowSkeletons count={3} /> : null}
        {rows?.length === 0 ? <p className="zs-muted">{t.empty}</p> : null}
        <ul className="zs-files">
          {rows?.map((file) => (
            <AttachmentRow
              key={file.id}
              file={file}
              onRemove={
                !isFixed && (file.mine || may('project.update'))
                  ? () => remove(file.id, fill(t.removed, { name: file.name }))
                  : null
              }
            />
          ))}
        </ul>
      </div>
    </Card>
  );
}
