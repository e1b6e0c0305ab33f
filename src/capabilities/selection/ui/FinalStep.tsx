import { Alert, Tag } from 'antd';
import { useState } from 'react';
import { ApprovalPanel } from '#capabilities/approvals/ui/ApprovalPanel.tsx';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import type { RoundRecord } from '../../scoring/schema/rounds.ts';
import type { Ranking, RankedLine } from '../schema/final.ts';
import { Bubbles } from './Bubbles.tsx';
import { MeetingCard } from './MeetingCard.tsx';
import { MoveForm, type Move } from './MoveForm.tsx';
import { PapersCard } from './PapersCard.tsx';
import { RankList } from './RankList.tsx';
import { selectionTexts } from './texts.ts';

/** The official ranking with its budget line, and the meeting that decides. */
export function FinalStep({ round }: { readonly round: RoundRecord }) {
  const t = useTexts(selectionTexts);
  const { listed } = usePunctuation();
  const { money, moneyUnit } = useFormat();
  const [move, setMove] = useState<Move | null>(null);
  const { data, error, refetch } = useGet('/api/rounds/{id}/ranking', { params: { id: round.id } });
  if (!data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (data.rows.length === 0) return <EmptyState text={t.nothingYet} />;
  const pending = data.moves.find(({ outcome }) => outcome === null);
  const ask = (row: RankedLine, to: number) => setMove({ row, to });
  const line = fill(t.lineText, {
    budget: money(data.budgetFen),
    used: money(data.usedFen),
    free: money(data.freeFen),
    unit: moneyUnit,
  });
  return (
    <div className="zs-stack">
      {data.unpriced.length > 0 ? (
        <Alert type="warning" title={fill(t.unpriced, { names: listed(data.unpriced) })} />
      ) : null}
      <PapersCard round={round} />
      <RankList ranking={data} line={line} mayMove={round.mayManage && pending === undefined} onMove={ask} />
      <MeetingCard round={round} />
      <Bubbles rows={data.rows} />
      <History moves={data.moves} />
      {pending ? <ApprovalPanel kind="re-rank" subjectId={pending.id} /> : null}
      <MoveForm
        key={`${move?.row.candidateId}${move?.to}`}
        roundId={round.id}
        move={move}
        most={data.rows.length}
        onClose={() => setMove(null)}
      />
    </div>
  );
}

function History({ moves }: { readonly moves: Ranking['moves'] }) {
  const t = useTexts(selectionTexts);
  const { instant } = useFormat();
  if (moves.length === 0) return null;
  return (
    <Card title={t.history}>
      <ul className="zs-stack">
        {moves.map((one) => (
          <li key={one.id}>
            {fill(t.historyLine, { title: one.title, from: one.from, to: one.to, reason: one.reason })}{' '}
            <Tag
              color={one.outcome === 'approved' ? 'success' : one.outcome === null ? 'processing' : 'default'}
            >
              {one.outcome === null ? t.waitingApproval : one.outcome === 'approved' ? t.approved : t.refused}
            </Tag>
            <small className="zs-muted">
              {one.askedBy} {instant(one.askedAt)}
            </small>
          </li>
        ))}
      </ul>
    </Card>
  );
}
