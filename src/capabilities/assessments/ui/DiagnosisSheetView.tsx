import { App, Input, Radio } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { useSay } from '../../method/ui/use-say.ts';
import type { DiagnosisSheet, Said } from '../schema/diagnosis.ts';
import { SheetFoot } from './SheetFoot.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import { diagnosisTexts, sheetTexts } from './texts.ts';

interface DiagnosisSheetViewProps {
  readonly id: string;
  readonly onBack: () => void;
}

/** The questions a department answers. */
export function DiagnosisSheetView({ id, onBack }: DiagnosisSheetViewProps) {
  const t = useTexts(sheetTexts);
  const read = useGet('/api/diagnosis-sheets/{id}', { params: { id } });
  const sheet = read.data;
  return (
    <SheetFrame
      title={sheet?.title}
      subtitle={sheet ? `${sheet.unit} · ${fill(t.due, { day: sheet.dueOn })}` : null}
      backTo="/diagnosis"
      onBack={onBack}
      error={read.error}
    >
      {sheet ? <SheetForm key={`${sheet.id} ${sheet.version}`} sheet={sheet} onBack={onBack} /> : null}
    </SheetFrame>
  );
}

function SheetForm({ sheet, onBack }: { readonly sheet: DiagnosisSheet; readonly onBack: () => void }) {
  const t = useTexts(sheetTexts);
  const { message } = App.useApp();
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>(() =>
    Object.fromEntries(sheet.answers.map((answer) => [answer.symptom, answer])),
  );
  const params = { id: sheet.id };
  const save = useWrite('PUT', '/api/diagnosis-sheets/{id}/answers', {
    onDone: () => void message.success(t.saveDraft),
  });
  const keep = useWrite('PUT', '/api/diagnosis-sheets/{id}/answers', { touches: [] });
  const submit = useWrite('POST', '/api/diagnosis-sheets/{id}/submission', {
    onDone: () => {
      void message.success(t.submitted);
      onBack();
    },
  });
  const withdraw = useWrite('DELETE', '/api/diagnosis-sheets/{id}/submission', {
    onDone: () => void message.success(t.withdrawn),
  });
  const state = sheet.isClosed ? 'closed' : sheet.submittedAt === null ? 'open' : 'submitted';
  const body = () => ({ version: sheet.version, answers: Object.values(said) });
  const handIn = async () => {
    const kept = await keep.mutateAsync({ params, body: body() });
    submit.mutate({ params, body: { version: kept.version } });
  };
  return (
    <div className="zs-stack">
      <Card isFlush>
        {sheet.symptoms.map((symptom) => (
          <SymptomQuestion
            key={symptom.id}
            symptom={symptom}
            said={said[symptom.id]}
            isFixed={state !== 'open'}
            onSaid={(one) => setSaid((former) => ({ ...former, [symptom.id]: one }))}
          />
        ))}
      </Card>
      <SheetFoot
        done={sheet.symptoms.filter(({ id }) => id in said).length}
        all={sheet.symptoms.length}
        state={state}
        isSaving={save.isPending || keep.isPending || submit.isPending || withdraw.isPending}
        error={save.error ?? keep.error ?? submit.error ?? withdraw.error}
        onSave={() => save.mutate({ params, body: body() })}
        onSubmit={() => void handIn().catch(() => undefined)}
        onWithdraw={() => withdraw.mutate({ params })}
      />
    </div>
  );
}

interface SymptomQuestionProps {
  readonly symptom: DiagnosisSheet['symptoms'][number];
  readonly said: Said | undefined;
  readonly isFixed: boolean;
  readonly onSaid: (said: Said) => void;
}

function SymptomQuestion({ symptom, said, isFixed, onSaid }: SymptomQuestionProps) {
  const t = useTexts(diagnosisTexts);
  const say = useSay();
  const given = said ?? { symptom: symptom.id, isMissing: false, evidence: null };
  return (
    <div className="zs-question">
      <p>{say(symptom.question)}</p>
      <span className="zs-muted">
        {say(symptom)} · {fill(t.lookFor, { what: say(symptom.lookFor) })}
      </span>
      <Radio.Group
        aria-label={say(symptom.question)}
        disabled={isFixed}
        value={said ? (said.isMissing ? 'missing' : 'there') : null}
        onChange={({ target }) => onSaid({ ...given, isMissing: target.value === 'missing' })}
        options={[
          { value: 'there', label: t.isThere },
          { value: 'missing', label: t.isMissing },
        ]}
      />
      <Input.TextArea
        aria-label={fill(t.noteOf, { symptom: say(symptom) })}
        placeholder={fill(t.lookFor, { what: say(symptom.lookFor) })}
        autoSize={{ minRows: 1, maxRows: 6 }}
        disabled={isFixed || said === undefined}
        value={given.evidence ?? ''}
        onChange={({ target }) => onSaid({ ...given, evidence: target.value })}
      />
    </div>
  );
}
