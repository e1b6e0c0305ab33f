import { useState } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RemoveButton } from '#web/kit/RemoveButton.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useRecordTitle } from '#web/routing/record-title.ts';
import { usePageParams } from '#web/routing/url-state.ts';
import { useGo } from '#web/routing/use-go.ts';
import { FileProtectOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { ApprovalPanel } from '../../approvals/ui/ApprovalPanel.tsx';
import { SubmitForApproval } from '../../approvals/ui/SubmitForApproval.tsx';
import { fill } from '#platform/i18n.ts';
import type { CharterRecord } from '../schema/charter.ts';
import { CharterCompare } from './CharterCompare.tsx';
import { CharterEditor } from './CharterEditor.tsx';
import { CharterView } from './CharterView.tsx';
import './charters.css';
import { DocumentButtons } from './DocumentButtons.tsx';
import { Readings } from './Readings.tsx';
import { StateTag } from './StateTag.tsx';
import { charterTexts } from './texts.ts';

export function CharterPage() {
  const { charterId } = usePageParams<'charterId'>();
  const t = useTexts(charterTexts);
  const read = useGet('/api/charters/{id}', { params: { id: charterId } });
  const charter = read.data?.id === charterId ? read.data : undefined;
  const title = charter ? fill(t.charterOf, { office: charter.office, edition: charter.edition }) : undefined;
  useRecordTitle(title);
  const confirm = useWrite('POST', '/api/charters/{id}/reading');
  const [isEditing, setIsEditing] = useState(false);
  return (
    <>
      <PageHeader
        breadcrumb={<PageLink to={paths.charters}>{t.title}</PageLink>}
        title={
          charter ? (
            <>
              {title} <StateTag state={charter.state} />
            </>
          ) : (
            t.title
          )
        }
        subtitle={charter?.documentNumber}
        actions={
          charter ? <Actions charter={charter} onEdit={isEditing ? null : () => setIsEditing(true)} /> : null
        }
      />
      <ProblemNotice error={read.error} onRetry={() => void read.refetch()} />
      {charter ? (
        <div className="zs-stack">
          {isEditing && charter.state === 'draft' ? (
            <CharterEditor charter={charter} onClose={() => setIsEditing(false)} />
          ) : (
            <CharterView charter={charter} />
          )}
          <ApprovalPanel kind="charter" subjectId={charterId} />
          {charter.approvedOn === null ? null : (
            <Readings
              readings={charter.readings}
              onConfirm={
                charter.isMineToRead ? () => confirm.mutateAsync({ params: { id: charterId } }) : null
              }
            />
          )}
          <CharterCompare charter={charter} />
        </div>
      ) : (
        <RowSkeletons count={10} />
      )}
    </>
  );
}

interface ActionsProps {
  readonly charter: CharterRecord;
  /** Null while it is being edited. */
  readonly onEdit: (() => void) | null;
}

function Actions({ charter, onEdit }: ActionsProps) {
  const t = useTexts(charterTexts);
  const { edit } = useTexts(productTexts);
  const go = useGo();
  const remove = useWrite('DELETE', '/api/charters/{id}', { onDone: () => go(paths.charters) });
  const params = { id: charter.id };
  const path = `/api/charters/${charter.id}`;
  const isDraft = charter.state === 'draft' && charter.mayUpdate;
  return (
    <>
      <DocumentButtons path={`${path}/document`} />
      {charter.approvedOn === null ? null : (
        <Button icon={<FileProtectOutlined />} href={`${path}/letter?format=docx`} download>
          {t.letter}
        </Button>
      )}
      {isDraft ? (
        <>
          {onEdit ? <Button onClick={onEdit}>{edit}</Button> : null}
          <RemoveButton
            ask={fill(t.delete, { name: charter.edition })}
            note={t.deleteNote}
            onRemove={() => remove.mutateAsync({ params })}
          />
          <SubmitForApproval
            kind="charter"
            subjectId={charter.id}
            {...(charter.obstacle ? { blockedBy: charter.obstacle.text } : {})}
          />
        </>
      ) : null}
    </>
  );
}
