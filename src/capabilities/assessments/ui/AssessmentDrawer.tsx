import { App, Tag } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { respondentGroups } from '../names.ts';
import type { Assessment } from '../schema/maturity.ts';
import { AssessmentResult } from './AssessmentResult.tsx';
import { InviteForm } from './InviteForm.tsx';
import { OpenActions } from './OpenActions.tsx';
import { maturityTexts, sheetTexts } from './texts.ts';

interface AssessmentDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One assessment: who answers, and once it is closed what came out. */
export function AssessmentDrawer({ id, onClose }: AssessmentDrawerProps) {
  const read = useGet('/api/maturity-assessments/{id}', { params: { id } }, { enabled: id !== '' });
  const assessment = read.data?.id === id ? read.data : undefined;
  return (
    <DetailDrawer
      isOpen={id !== ''}
      width={720}
      title={assessment?.title ?? ''}
      onClose={onClose}
      actions={
        assessment && assessment.mayManage && assessment.result === null ? (
          <Open assessment={assessment} />
        ) : null
      }
    >
      <ProblemNotice error={read.error} />
      {assessment ? (
        <div className="zs-stack">
          <Respondents assessment={assessment} />
          {assessment.result ? <AssessmentResult assessment={assessment} result={assessment.result} /> : null}
        </div>
      ) : (
        <RowSkeletons count={8} />
      )}
    </DetailDrawer>
  );
}

function Open({ assessment }: { readonly assessment: Assessment }) {
  const t = useTexts(maturityTexts);
  const { message } = App.useApp();
  const { id, submitted, invited } = assessment;
  const close = useWrite('POST', '/api/maturity-assessments/{id}/closure', {
    onDone: () => void message.success(t.closed),
  });
  return (
    <OpenActions
      closeText={t.close}
      question={fill(t.closeAsk, { done: submitted, all: invited })}
      canClose={submitted > 0}
      onClose={() => close.mutateAsync({ params: { id } })}
      invitation={(form) => <InviteForm assessmentId={id} {...form} />}
    />
  );
}

function Respondents({ assessment }: { readonly assessment: Assessment }) {
  const t = useTexts(maturityTexts);
  const sheet = useTexts(sheetTexts);
  const say = useText();
  const { instant } = useFormat();
  return (
    <section>
      <h2 className="zs-assessment-head">{t.respondents}</h2>
      <p className="zs-muted">{t.weights}</p>
      <ul className="zs-respondents">
        {assessment.respondents.map(({ sheetId, name, group, submittedAt }) => (
          <li key={sheetId}>
            <span>
              {name} <Tag>{say(respondentGroups[group])}</Tag>
            </span>
            <span className="zs-muted">
              {submittedAt ? fill(sheet.handedIn, { at: instant(submittedAt) }) : sheet.open}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
