import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { approvalTexts } from './texts.ts';

/** Approvals that concern the reader. */
export function ApprovalsPage() {
  const t = useTexts(approvalTexts);
  const found = useGet('/api/approvals', { query: { box: 'waiting' } });
  return (
    <>
      <PageHeader title={t.approval} />
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      <Card>
        <ul>
          {found.data?.rows.map((row) => (
            <li key={row.id}>
              <PageLink to={paths.approval(row.id)}>{row.title}</PageLink>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
