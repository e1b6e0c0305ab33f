import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { messageOf } from '#web/api/problem.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { DateText } from '#web/kit/DateText.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RemoveButton } from '#web/kit/RemoveButton.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import type { DraftRecord } from '../schema/method-draft.ts';
import { ChangeDraft, NewDraftForm } from './DraftForm.tsx';
import { charterTexts, draftTexts } from './texts.ts';

/** Proposed texts of processes: drafted by the PMO, published once its charter is in force. */
export function DraftList() {
  const t = useTexts(draftTexts);
  const drafts = useGet('/api/method-drafts');
  const [isNew, setIsNew] = useState(false);
  const [changing, setChanging] = useState<DraftRecord | null>(null);
  const rows = drafts.data?.rows;
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsNew(true)}>
      {t.new}
    </Button>
  );
  return (
    <>
      <ProblemNotice error={drafts.error} onRetry={() => void drafts.refetch()} />
      <Card title={t.title} extra={rows?.length ? add : null} isFlush>
        {rows ? null : <RowSkeletons count={4} />}
        {rows?.length === 0 ? <EmptyState text={t.none} action={add} /> : null}
        {rows?.length ? <DraftTable rows={rows} onChange={setChanging} /> : null}
      </Card>
      <NewDraftForm isOpen={isNew} onClose={() => setIsNew(false)} />
      <ChangeDraft draft={changing} onClose={() => setChanging(null)} />
    </>
  );
}

interface DraftTableProps {
  readonly rows: readonly DraftRecord[];
  readonly onChange: (draft: DraftRecord) => void;
}

function DraftTable({ rows, onChange }: DraftTableProps) {
  const t = useTexts(draftTexts);
  const { office, author, state } = useTexts(charterTexts);
  return (
    <ScrollX label={t.title} minWidth={720}>
      <table className="zs-simple-table">
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.note}</th>
            <th scope="col">{office}</th>
            <th scope="col">{author}</th>
            <th scope="col">{state}</th>
            <th scope="col">{t.publish}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((draft) => (
            <tr key={draft.id}>
              <td>{draft.zh}</td>
              <td>{draft.note || '—'}</td>
              <td>{draft.office ?? '—'}</td>
              <td>{draft.author ?? '—'}</td>
              <td>
                {draft.publishedAt === null ? (
                  <Tag>{t.waiting}</Tag>
                ) : (
                  <>
                    <Tag color="success">{t.published}</Tag> <DateText value={draft.publishedAt} />
                  </>
                )}
              </td>
              <td className="is-number">
                {draft.publishedAt === null ? <DraftActions draft={draft} onChange={onChange} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

interface DraftActionsProps {
  readonly draft: DraftRecord;
  readonly onChange: (draft: DraftRecord) => void;
}

const secondsToRead = 8;

function DraftActions({ draft, onChange }: DraftActionsProps) {
  const t = useTexts(draftTexts);
  const { edit } = useTexts(productTexts);
  const { message } = App.useApp();
  const publish = useWrite('POST', '/api/method-drafts/{id}/publication');
  const remove = useWrite('DELETE', '/api/method-drafts/{id}');
  const params = { id: draft.id };
  return (
    <>
      <Button size="small" onClick={() => onChange(draft)}>
        {edit}
      </Button>{' '}
      <Button
        size="small"
        type="primary"
        loading={publish.isPending}
        onClick={() =>
          publish.mutate(
            { params, body: { version: draft.version } },
            { onError: (error) => void message.error(messageOf(error), secondsToRead) },
          )
        }
      >
        {t.publish}
      </Button>
      <RemoveButton
        ask={fill(t.remove, { name: draft.zh })}
        note={t.removeNote}
        onRemove={() => remove.mutateAsync({ params })}
      />
    </>
  );
}
