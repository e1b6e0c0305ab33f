import { App } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { useSay } from '../../method/ui/use-say.ts';
import type { Diagnosis } from '../schema/diagnosis.ts';
import { AskDepartmentsForm } from './AskDepartmentsForm.tsx';
import { SymptomTable } from './DiagnosisResult.tsx';
import { OpenActions } from './OpenActions.tsx';
import { diagnosisTexts, sheetTexts } from './texts.ts';

interface DiagnosisDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One diagnosis: which departments answered, what they said, and the verdicts. */
export function DiagnosisDrawer({ id, onClose }: DiagnosisDrawerProps) {
  const t = useTexts(diagnosisTexts);
  const mayManage = useMay()('assessment.manage');
  const read = useGet('/api/diagnoses/{id}', { params: { id } }, { enabled: id !== '' });
  const diagnosis = read.data?.id === id ? read.data : undefined;
  return (
    <DetailDrawer
      isOpen={id !== ''}
      width={720}
      title={diagnosis?.title ?? ''}
      onClose={onClose}
      actions={diagnosis && mayManage && diagnosis.closedAt === null ? <Open diagnosis={diagnosis} /> : null}
    >
      <ProblemNotice error={read.error} />
      {diagnosis ? (
        <div className="zs-stack">
          <SymptomTable label={`${diagnosis.title} · ${t.symptom}`} symptoms={diagnosis.result.symptoms} />
          <Departments diagnosis={diagnosis} />
          <Remarks diagnosis={diagnosis} />
        </div>
      ) : (
        <RowSkeletons count={8} />
      )}
    </DetailDrawer>
  );
}

function Open({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const t = useTexts(diagnosisTexts);
  const { message } = App.useApp();
  const { id, answered, departments } = diagnosis;
  const close = useWrite('POST', '/api/diagnoses/{id}/closure', {
    onDone: () => void message.success(t.closed),
  });
  return (
    <OpenActions
      closeText={t.close}
      question={fill(t.closeAsk, { done: answered, all: departments })}
      canClose={answered > 0}
      onClose={() => close.mutateAsync({ params: { id } })}
      invitation={(form) => <AskDepartmentsForm diagnosisId={id} {...form} />}
    />
  );
}

function Departments({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const t = useTexts(diagnosisTexts);
  const sheet = useTexts(sheetTexts);
  const { instant } = useFormat();
  return (
    <section>
      <h2 className="zs-assessment-head">{t.departments}</h2>
      <ul className="zs-respondents">
        {diagnosis.sheets.map(({ sheetId, unit, person, submittedAt }) => (
          <li key={sheetId}>
            <span>
              {unit} · {person}
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

function Remarks({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const t = useTexts(diagnosisTexts);
  const say = useSay();
  const remarks = diagnosis.said.filter(({ evidence }) => evidence !== null);
  if (remarks.length === 0) return null;
  return (
    <section>
      <h2 className="zs-assessment-head">{t.remark}</h2>
      <ul className="zs-suggestions">
        {remarks.map(({ sheetId, symptom, evidence }) => (
          <li key={`${sheetId} ${symptom}`}>
            <span className="zs-muted">
              {diagnosis.sheets.find((one) => one.sheetId === sheetId)?.unit} ·{' '}
              {say(diagnosis.symptoms.find(({ id }) => id === symptom))}
            </span>
            <span>{evidence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
