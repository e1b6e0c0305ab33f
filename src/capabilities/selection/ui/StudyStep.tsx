import { Select } from 'antd';
import { useState } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { useJob } from '#web/api/use-job.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { JobProgress } from '#web/kit/JobProgress.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import type { RoundRecord } from '../../scoring/schema/rounds.ts';
import { StudyForm } from './StudyForm.tsx';
import { StudyView } from './StudyView.tsx';
import { besideTexts } from './study-texts.ts';
import { studyTexts } from './texts.ts';

/** The best portfolio under money, people and relations: a proposal beside the ranking. */
export function StudyStep({ round }: { readonly round: RoundRecord }) {
  const t = useTexts(studyTexts);
  const { earlier } = useTexts(besideTexts);
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
  const { job, isOpen, error: lost, cancel } = useJob(jobId);
  const study = data?.rows.find(({ id }) => id === shown) ?? data?.rows.find(({ answer }) => answer !== null);
  const isStale = job?.state === 'done' && study?.id === shown && study?.answer === null;
  if (isStale) void refetch();
  // One that was stopped or failed has nothing to show.
  const offered = (data?.rows ?? []).filter(({ id, answer }) => answer !== null || id === study?.id);
  return (
    <div className="zs-stack">
      <p className="zs-muted">{t.hint}</p>
      {round.mayManage ? (
        <StudyForm
          round={round}
          isBusy={start.isPending || isOpen}
          onAsk={(body) => start.mutate({ params: { id: round.id }, body })}
        />
      ) : null}
      <ProblemNotice error={error ?? start.error ?? lost} />
      {job && job.state !== 'done' ? <JobProgress job={job} onCancel={cancel} /> : null}
      {offered.length > 1 ? (
        <Select<string>
          aria-label={earlier}
          value={study?.id ?? null}
          onChange={setShown}
          options={offered.map(({ id, askedAt, askedBy, question }) => ({
            value: id,
            label: `${instant(askedAt)} ${askedBy ?? ''} · ${t[question.objective]}`,
          }))}
        />
      ) : null}
      {data && data.rows.length === 0 ? <EmptyState text={t.none} /> : null}
      {study?.answer ? <StudyView roundId={round.id} study={study} answer={study.answer} /> : null}
    </div>
  );
}
