import { Button, Tag } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { Money } from '#web/kit/Money.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import type { Box } from '../names.ts';
import type { ApprovalSummary } from '../schema.ts';
import './approvals.css';
import { StateTag } from './StateTag.tsx';
import { approvalsPageTexts, approvalTexts } from './texts.ts';

const page = 50;

/** The approvals of one box, as lines that also fit a phone. */
export function ApprovalList({ box }: { readonly box: Box }) {
  const t = useTexts(approvalsPageTexts);
  const [limit, setLimit] = useState(page);
  const found = useGet('/api/approvals', { query: { box, limit } });
  const { rows, total = 0 } = found.data ?? {};
  const empty = { waiting: t.noWaiting, mine: t.noMine, decided: t.noDecided, copied: t.noCopied }[box];
  return (
    <Card isFlush>
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending ? <RowSkeletons count={6} /> : null}
      {rows?.length === 0 ? <EmptyState text={empty} /> : null}
      <ul className="zs-approval-list">
        {rows?.map((row) => (
          <ApprovalLine key={row.id} row={row} />
        ))}
      </ul>
      {rows && rows.length < total ? (
        <p className="zs-approval-more">
          <Button onClick={() => setLimit(Math.min(500, limit + page))}>{fill(t.more, { total })}</Button>
        </p>
      ) : null}
    </Card>
  );
}

function ApprovalLine({ row }: { readonly row: ApprovalSummary }) {
  const t = useTexts(approvalsPageTexts);
  const { listed } = usePunctuation();
  const told = useTexts(approvalTexts);
  const { instant } = useFormat();
  const { id, title, kindName, applicant, submittedAt, state, waitingFor, dueAt, isLate, amountFen } = row;
  return (
    <li>
      <div>
        <PageLink to={paths.approval(id)}>{title}</PageLink>
        <p className="zs-muted">
          {[kindName, fill(t.submittedBy, { name: applicant }), instant(submittedAt)].join(' · ')}
        </p>
      </div>
      <div className="zs-approval-side">
        {amountFen === null ? null : <Money fen={amountFen} withUnit />}
        {isLate ? <Tag color="error">{told.late}</Tag> : null}
        {dueAt === null || isLate ? null : (
          <span className="zs-muted">{fill(told.due, { date: instant(dueAt) })}</span>
        )}
        {waitingFor.length === 0 || state === 'returned' ? null : (
          <span className="zs-muted">{fill(told.waitingFor, { names: listed(waitingFor) })}</span>
        )}
        <StateTag state={state} />
      </div>
    </li>
  );
}
