import { Button } from 'antd';
import { useState } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useRecordTitle } from '#web/routing/record-title.ts';
import { usePageParams } from '#web/routing/url-state.ts';
import { ApprovalPanel } from '../../approvals/ui/ApprovalPanel.tsx';
import { SubmitForApproval } from '../../approvals/ui/SubmitForApproval.tsx';
import { BlockView } from './BlockView.tsx';
import { ChangedLines } from './ChangedLines.tsx';
import { ChapterEditor } from './ChapterEditor.tsx';
import './charters.css';
import { DocumentButtons } from './DocumentButtons.tsx';
import { Readings } from './Readings.tsx';
import { StateTag } from './StateTag.tsx';
import { charterTexts, regulationTexts } from './texts.ts';

export function RegulationPage() {
  const { regulationId } = usePageParams<'regulationId'>();
  const t = useTexts(regulationTexts);
  const { regulations } = useTexts(charterTexts);
  const { edit } = useTexts(productTexts);
  const [isEditing, setIsEditing] = useState(false);
  const read = useGet('/api/regulations/{id}', { params: { id: regulationId } });
  const confirm = useWrite('POST', '/api/regulations/{id}/reading');
  const regulation = read.data?.id === regulationId ? read.data : undefined;
  useRecordTitle(regulation ? `${regulation.office} ${regulation.edition}` : undefined);
  const isDraft = regulation?.state === 'draft' && regulation.mayUpdate;
  return (
    <>
      <PageHeader
        breadcrumb={<PageLink to={withQuery(paths.charters, { tab: 'regulations' })}>{regulations}</PageLink>}
        title={
          regulation ? (
            <>
              {t.title} {regulation.edition} <StateTag state={regulation.state} />
            </>
          ) : (
            t.title
          )
        }
        subtitle={regulation ? `${regulation.office} · ${regulation.documentNumber}` : undefined}
        actions={
          regulation ? (
            <>
              <DocumentButtons path={`/api/regulations/${regulation.id}/document`} />
              {isDraft ? (
                <>
                  <Button onClick={() => setIsEditing(true)}>{edit}</Button>
                  <SubmitForApproval kind="regulation" subjectId={regulation.id} />
                </>
              ) : null}
            </>
          ) : null
        }
      />
      <ProblemNotice error={read.error} onRetry={() => void read.refetch()} />
      {regulation ? (
        <div className="zs-stack">
          {regulation.changes.length > 0 ? <ChangedLines changes={regulation.changes} /> : null}
          <ApprovalPanel kind="regulation" subjectId={regulation.id} />
          {regulation.approvedOn === null ? null : (
            <Readings
              readings={regulation.readings}
              onConfirm={
                regulation.isMineToRead ? () => confirm.mutateAsync({ params: { id: regulationId } }) : null
              }
            />
          )}
          {isDraft && isEditing ? (
            <ChapterEditor regulation={regulation} onClose={() => setIsEditing(false)} />
          ) : (
            <Card title={t.preview}>
              <BlockView blocks={regulation.blocks} />
            </Card>
          )}
        </div>
      ) : (
        <RowSkeletons count={12} />
      )}
    </>
  );
}
