import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useRecordTitle } from '#web/routing/record-title.ts';
import { usePageParams } from '#web/routing/url-state.ts';
import { ApprovalView } from './ApprovalView.tsx';
import { approvalTexts } from './texts.ts';

/** One approval with everything done to it. */
export function ApprovalPage() {
  const t = useTexts(approvalTexts);
  const { approvalId: id } = usePageParams<'approvalId'>();
  const { data } = useGet('/api/approvals/{id}', { params: { id } });
  const approval = data?.id === id ? data : undefined;
  useRecordTitle(approval?.title);
  return (
    <>
      <PageHeader
        title={approval?.title ?? t.approval}
        subtitle={
          approval
            ? [approval.kindName, approval.applicant, fill(t.version, { version: approval.version })].join(
                ' · ',
              )
            : undefined
        }
        breadcrumb={<PageLink to={paths.approvals}>{t.approval}</PageLink>}
        actions={approval?.subjectPath ? <PageLink to={approval.subjectPath}>{t.open}</PageLink> : null}
      />
      <Card title={t.progress}>
        <ApprovalView id={id} />
      </Card>
    </>
  );
}
