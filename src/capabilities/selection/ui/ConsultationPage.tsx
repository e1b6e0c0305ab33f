import { App, Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMe } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { Money } from '#web/kit/Money.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { useRecordTitle } from '#web/routing/record-title.ts';
import { usePageParams } from '#web/routing/url-state.ts';
import type { ConsultationInput, ConsultationRecord } from '../schema/stages.ts';
import './selection.css';
import { selectionTexts } from './texts.ts';

type Given = ConsultationInput['opinions'][number];

/** Where a department says what it thinks of the shortlist. */
export function ConsultationPage() {
  const t = useTexts(selectionTexts);
  const { consultationId: id } = usePageParams<'consultationId'>();
  const { data, error } = useGet('/api/consultations/{id}', { params: { id } });
  const row = data?.id === id ? data : undefined;
  useRecordTitle(row ? `${row.roundNumber} ${row.unit}` : undefined);
  return (
    <>
      <PageHeader
        title={row ? `${t.myConsultation} · ${row.roundNumber} · ${row.unit}` : t.myConsultation}
        subtitle={row?.dueOn ? `${t.dueOn} ${row.dueOn}` : undefined}
      />
      <ProblemNotice error={error} />
      {row ? <OpinionForm key={row.version} row={row} /> : null}
    </>
  );
}

function OpinionForm({ row }: { readonly row: ConsultationRecord }) {
  const t = useTexts(selectionTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const me = useMe();
  const [statement, setStatement] = useState(row.capacityStatement ?? '');
  const [opinions, setOpinions] = useState<ReadonlyMap<string, Given>>(
    () =>
      new Map(
        row.opinions.map(({ candidateId, opinion, reason }) => [
          candidateId,
          { candidateId, opinion, reason },
        ]),
      ),
  );
  const give = useWrite('PUT', '/api/consultations/{id}', { onDone: () => void message.success(saved) });
  const put = (one: Given) => setOpinions((former) => new Map(former).set(one.candidateId, one));
  const isMine = row.personId === me.person.id;
  const body = {
    version: row.version,
    capacityStatement: statement === '' ? null : statement,
    opinions: [...opinions.values()],
  };
  return (
    <Card>
      {row.candidates.map((candidate) => (
        <CandidateOpinion
          key={candidate.id}
          candidate={candidate}
          given={opinions.get(candidate.id)}
          answer={row.opinions.find(({ candidateId }) => candidateId === candidate.id)?.answer ?? null}
          isMine={isMine}
          onPut={put}
        />
      ))}
      <label className="zs-opinion">
        {t.statement}
        <Input.TextArea
          autoSize
          disabled={!isMine}
          value={statement}
          maxLength={2000}
          onChange={({ target }) => setStatement(target.value)}
        />
      </label>
      <ProblemNotice error={give.error} />
      {isMine ? (
        <Button
          type="primary"
          style={{ marginTop: 14 }}
          loading={give.isPending}
          onClick={() => give.mutate({ params: { id: row.id }, body })}
        >
          {t.save}
        </Button>
      ) : null}
    </Card>
  );
}

interface CandidateOpinionProps {
  readonly candidate: ConsultationRecord['candidates'][number];
  readonly given: Given | undefined;
  readonly answer: string | null;
  readonly isMine: boolean;
  readonly onPut: (given: Given) => void;
}

function CandidateOpinion({ candidate, given, answer, isMine, onPut }: CandidateOpinionProps) {
  const t = useTexts(selectionTexts);
  const { labelled } = usePunctuation();
  const { id, title, costFen } = candidate;
  return (
    <div className="zs-opinion">
      <div>
        <strong>{title}</strong> <Money fen={costFen} withUnit />
      </div>
      <Radio.Group
        aria-label={fill(t.opinionOf, { name: title })}
        disabled={!isMine}
        value={given?.opinion ?? null}
        onChange={({ target }) =>
          onPut({
            candidateId: id,
            opinion: target.value as Given['opinion'],
            reason: given?.reason ?? null,
          })
        }
        options={[
          { value: 'agree', label: t.agree },
          { value: 'reserve', label: t.reserveOpinion },
          { value: 'object', label: t.object },
        ]}
      />
      {given && given.opinion !== 'agree' ? (
        <Input.TextArea
          autoSize
          disabled={!isMine}
          value={given.reason ?? ''}
          placeholder={t.reason}
          aria-label={fill(t.reasonOf, { name: title })}
          onChange={({ target }) => onPut({ ...given, reason: target.value || null })}
        />
      ) : null}
      {answer ? <p className="zs-muted">{labelled(t.answer, answer)}</p> : null}
    </div>
  );
}
