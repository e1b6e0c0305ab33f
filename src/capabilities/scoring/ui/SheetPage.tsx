import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { Money } from '#web/kit/Money.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { useRecordTitle } from '#web/routing/record-title.ts';
import { usePageParams } from '#web/routing/url-state.ts';
import type { Sheet, SheetPoint } from '../schema/rounds.ts';
import './scoring.css';
import { PointsField } from './PointsField.tsx';
import { sheetTexts } from './texts.ts';

/** The sheet of one assessor: one card a project, five buttons a criterion, made for a thumb. */
export function SheetPage() {
  const t = useTexts(sheetTexts);
  const { roundId: id } = usePageParams<'roundId'>();
  const { data, error } = useGet('/api/rounds/{id}/sheet', { params: { id } });
  const sheet = data?.roundId === id ? data : undefined;
  useRecordTitle(sheet?.number);
  return (
    <div className="zs-stack">
      <PageHeader
        title={sheet ? `${t.title} · ${sheet.number}` : t.title}
        subtitle={
          sheet
            ? [sheet.name, sheet.dueOn ? fill(t.due, { on: sheet.dueOn }) : ''].filter(Boolean).join(' · ')
            : undefined
        }
      />
      <ProblemNotice error={error} />
      {sheet ? <SheetForm key={sheet.submittedAt ?? 'open'} sheet={sheet} /> : null}
    </div>
  );
}

const keyOf = (candidateId: string, criterionId: string): string => `${candidateId}:${criterionId}`;

function SheetForm({ sheet }: { readonly sheet: Sheet }) {
  const t = useTexts(sheetTexts);
  const { saved } = useTexts(productTexts);
  const { instant } = useFormat();
  const { message } = App.useApp();
  const [points, setPoints] = useState<ReadonlyMap<string, SheetPoint>>(
    () => new Map(sheet.points.map((one) => [keyOf(one.candidateId, one.criterionId), one])),
  );
  const submit = useWrite('POST', '/api/rounds/{id}/sheet/submission', {
    onDone: () => void message.success(t.submitted),
  });
  const params = { id: sheet.roundId };
  const save = useWrite('PUT', '/api/rounds/{id}/sheet', { onDone: () => void message.success(saved) });
  const saveThenSubmit = useWrite('PUT', '/api/rounds/{id}/sheet', {
    onDone: () => submit.mutate({ params }),
  });
  const body = { points: [...points.values()] };
  const isClosed = sheet.submittedAt !== null;
  const judged = sheet.candidates.filter(({ isOwnUnit }) => !isOwnUnit);
  const all = judged.length * sheet.criteria.length;
  const put = (one: SheetPoint) =>
    setPoints((former) => new Map(former).set(keyOf(one.candidateId, one.criterionId), one));
  return (
    <>
      <Alert type="info" title={isClosed ? fill(t.handedIn, { at: instant(sheet.submittedAt) }) : t.blind} />
      {sheet.candidates.map((candidate) => (
        <CandidateCard
          key={candidate.id}
          sheet={sheet}
          candidate={candidate}
          points={points}
          isClosed={isClosed}
          onPut={put}
        />
      ))}
      <ProblemNotice error={save.error ?? saveThenSubmit.error ?? submit.error} />
      {isClosed ? null : (
        <div className="zs-sheet-foot">
          <span className="zs-muted" role="status">
            {fill(t.done, { done: points.size, all })}
          </span>
          <Button loading={save.isPending} onClick={() => save.mutate({ params, body })}>
            {t.save}
          </Button>
          <Button
            type="primary"
            loading={saveThenSubmit.isPending || submit.isPending}
            onClick={() => saveThenSubmit.mutate({ params, body })}
          >
            {t.submit}
          </Button>
        </div>
      )}
    </>
  );
}

interface CandidateCardProps {
  readonly sheet: Sheet;
  readonly candidate: Sheet['candidates'][number];
  readonly points: ReadonlyMap<string, SheetPoint>;
  readonly isClosed: boolean;
  readonly onPut: (point: SheetPoint) => void;
}

function CandidateCard({ sheet, candidate, points, isClosed, onPut }: CandidateCardProps) {
  const t = useTexts(sheetTexts);
  const { number } = useFormat();
  return (
    <Card
      title={`${candidate.number} ${candidate.title}`}
      extra={
        <span className="zs-muted">
          {candidate.unit ?? '—'} · <Money fen={candidate.costFen} withUnit />
        </span>
      }
    >
      {candidate.isOwnUnit ? (
        <p className="zs-muted">{t.ownUnit}</p>
      ) : (
        <div className="zs-sheet-item">
          {sheet.criteria.map((criterion) => {
            const given = points.get(keyOf(candidate.id, criterion.id));
            const base = { candidateId: candidate.id, criterionId: criterion.id };
            const suggested = candidate.roiPoints[criterion.id];
            return (
              <div key={criterion.id} className="zs-stack">
                <PointsField
                  name={keyOf(candidate.id, criterion.id)}
                  criterion={criterion}
                  value={given?.points ?? null}
                  hint={
                    suggested === undefined
                      ? null
                      : fill(t.suggested, { percent: number(candidate.roiPercent, 1), points: suggested })
                  }
                  isClosed={isClosed}
                  onChange={(value) => onPut({ ...base, points: value, reason: given?.reason ?? null })}
                />
                {given ? (
                  <Input
                    value={given.reason ?? ''}
                    disabled={isClosed}
                    maxLength={1000}
                    placeholder={t.reason}
                    aria-label={fill(t.reasonOf, { name: criterion.name })}
                    onChange={({ target }) => onPut({ ...given, reason: target.value || null })}
                  />
                ) : null}
              </div>
            );
          })}
        </div>
      )}
    </Card>
  );
}
