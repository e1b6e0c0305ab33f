import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ApprovalView } from './ApprovalView.tsx';
import { approvalTexts } from './texts.ts';

interface ApprovalPanelProps {
  readonly kind: string;
  readonly subjectId: string;
}

/** The latest approval of a record, where it has one that the reader may see. */
export function ApprovalPanel({ kind, subjectId }: ApprovalPanelProps) {
  const t = useTexts(approvalTexts);
  const found = useGet('/api/approvals', { query: { subject: `${kind}:${subjectId}`, limit: 1 } });
  const latest = found.data?.rows.find((row) => row.subjectId === subjectId);
  return (
    <Card title={t.approval}>
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      {latest ? <ApprovalView id={latest.id} /> : null}
      {found.data && !latest ? <p className="zs-muted">{t.never}</p> : null}
    </Card>
  );
}
