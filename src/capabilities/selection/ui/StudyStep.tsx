import { Button, Checkbox, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { useJob } from '#web/api/use-job.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { JobProgress } from '#web/kit/JobProgress.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { useMoneyScale } from '../../projects/ui/money-scale.ts';
import type { RoundRecord } from '../../scoring/schema/rounds.ts';
import type { StudyQuestion } from '../schema/final.ts';
import { StudyView } from './StudyView.tsx';
import { studyTexts } from './texts.ts';

/** The best portfolio under money, people and relations: a proposal beside the ranking. */
export function StudyStep({ round }: { readonly round: RoundRecord }) {
  const t = useTexts(studyTexts);
  const { instant } = useFormat();
  const [jobId, setJob] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const { data, error, refetch } = useGet('/api/rounds/{id}/studies', { params: { id: round.id } });
  const start = useWrite('POST', '/api/rounds/{id}/studies', {
    onDone: ({ id, jobId: started }) => {
      setJob(started);
      setShown(id);
    },
  });
  const { job, isOpen, cancel } = useJob(jobId);
  const study = data?.rows.find(({ id }) => id === shown) ?? data?.rows.find(({ answer }) => answer !== null);
  const isStale = job?.state === 'done' && study?.id === shown && study?.answer === null;
  if (isStale) void refetch();
  return (
    <div className="zs-stack">
      <p className="zs-muted">{t.hint}</p>
      {round.mayManage ? (
        <Question
          round={round}
          isBusy={start.isPending || isOpen}
          onAsk={(body) => start.mutate({ params: { id: round.id }, body })}
        />
      ) : null}
      <ProblemNotice error={error ?? start.error} />
      {job && isOpen ? <JobProgress job={job} onCancel={cancel} /> : null}
      {data && data.rows.length > 1 ? (
        <Select<string>
          aria-label={t.start}
          value={study?.id ?? null}
          onChange={setShown}
          options={data.rows.map(({ id, askedAt, askedBy, question }) => ({
            value: id,
            label: `${instant(askedAt)} ${askedBy ?? ''} · ${t[question.objective]}`,
          }))}
        />
      ) : null}
      {data && data.rows.length === 0 ? <EmptyState text={t.none} /> : null}
      {study?.answer ? <StudyView study={study} answer={study.answer} /> : null}
    </div>
  );
}

interface QuestionProps {
  readonly round: RoundRecord;
  readonly isBusy: boolean;
  readonly onAsk: (question: StudyQuestion) => void;
}

const objectives = ['score', 'benefit', 'npv', 'expected-npv'] as const;

function Question({ round, isBusy, onAsk }: QuestionProps) {
  const t = useTexts(studyTexts);
  const scale = useMoneyScale();
  const [question, setQuestion] = useState<StudyQuestion>({
    objective: 'benefit',
    budgetFen: round.budgetFen,
    withCapacity: false,
    mostShift: 0,
    seconds: 10,
  });
  const put = (patch: Partial<StudyQuestion>) => setQuestion({ ...question, ...patch });
  return (
    <Card>
      <div className="zs-fields">
        <label>
          {t.objective}
          <Select
            aria-label={t.objective}
            value={question.objective}
            onChange={(objective) => put({ objective })}
            options={objectives.map((value) => ({ value, label: t[value] }))}
          />
        </label>
        <label>
          {t.budget}
          <InputNumber
            min={0}
            value={question.budgetFen === null ? null : question.budgetFen / scale}
            onChange={(value) => put({ budgetFen: value === null ? null : Math.round(value * scale) })}
            style={{ width: '100%' }}
          />
        </label>
        <label>
          {t.mostShift}
          <InputNumber
            min={0}
            max={12}
            disabled={!question.withCapacity}
            value={question.mostShift}
            onChange={(value) => put({ mostShift: value ?? 0 })}
            style={{ width: '100%' }}
          />
        </label>
        <label>
          {t.seconds}
          <InputNumber
            min={1}
            max={120}
            value={question.seconds}
            onChange={(value) => put({ seconds: value ?? 10 })}
            style={{ width: '100%' }}
          />
        </label>
        <Checkbox
          checked={question.withCapacity}
          onChange={({ target }) => put({ withCapacity: target.checked })}
        >
          {t.withCapacity}
        </Checkbox>
        <Button type="primary" loading={isBusy} onClick={() => onAsk(question)}>
          {t.start}
        </Button>
      </div>
    </Card>
  );
}
