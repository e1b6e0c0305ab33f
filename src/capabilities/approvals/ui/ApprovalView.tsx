import { Tag } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Facts } from '#web/kit/Facts.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import type { ApprovalDetail } from '../schema.ts';
import { ActionBar } from './ActionBar.tsx';
import './approvals.css';
import { StateTag } from './StateTag.tsx';
import { ActionLine, StepTimeline } from './StepTimeline.tsx';
import { approvalTexts } from './texts.ts';

/** One approval: its state, steps and opinions, what was submitted, and what the reader may do. */
export function ApprovalView({ id }: { readonly id: string }) {
  const t = useTexts(approvalTexts);
  const { listed } = usePunctuation();
  const found = useGet('/api/approvals/{id}', { params: { id } });
  const approval = found.data?.id === id ? found.data : undefined;
  if (!approval)
    return found.error ? (
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
    ) : (
      <RowSkeletons count={5} />
    );
  const loose = approval.actions.filter(({ stepId }) => stepId === null);
  const earlier = approval.actions.filter(
    ({ stepId }) => stepId !== null && !approval.steps.some(({ id: step }) => step === stepId),
  );
  return (
    <div className="zs-approval">
      <div className="zs-approval-state">
        <StateTag state={approval.state} />
        {approval.versions.length > 1 ? (
          <span className="zs-muted">{fill(t.version, { version: approval.version })}</span>
        ) : null}
        {approval.waitingFor.length > 0 ? (
          <span>{fill(t.waitingFor, { names: listed(approval.waitingFor) })}</span>
        ) : null}
        {approval.isLate ? <Tag color="error">{t.late}</Tag> : null}
        <span className="zs-approval-print">
          <a href={`/api/approvals/${id}/print?format=pdf`} target="_blank" rel="noreferrer">
            {t.print}
          </a>
          <a href={`/api/approvals/${id}/print?format=docx`}>{t.printWord}</a>
        </span>
      </div>
      <ActionBar approval={approval} />
      <div className="zs-approval-columns">
        <section aria-label={t.steps}>
          <h3>{t.steps}</h3>
          <StepTimeline approval={approval} />
          {[...earlier, ...loose].map((action) => (
            <ActionLine key={action.id} action={action} />
          ))}
        </section>
        <Submitted approval={approval} />
      </div>
    </div>
  );
}

function Submitted({ approval }: { readonly approval: ApprovalDetail }) {
  const t = useTexts(approvalTexts);
  const { listed } = usePunctuation();
  const { instant } = useFormat();
  const { facts, sha256, isIntact, applicant, submittedAt, endedAt, routeName, copied } = approval;
  return (
    <section aria-label={t.facts}>
      <h3>{t.facts}</h3>
      <Facts
        facts={[
          ...facts,
          { label: t.applicant, value: applicant },
          { label: t.submittedAt, value: instant(submittedAt) },
          ...(endedAt === null ? [] : [{ label: t.endedAt, value: instant(endedAt) }]),
          { label: t.route, value: routeName ?? t.ownRoute },
          ...(copied.length === 0 ? [] : [{ label: t.copied, value: listed(copied) }]),
          {
            label: t.hash,
            value: (
              <span title={sha256}>
                <code>{sha256.slice(0, 12)}</code> {isIntact ? t.intact : t.changed}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}
