import { App } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { useSay } from '../../method/ui/use-say.ts';
import { respondentGroups } from '../names.ts';
import type { Answer, MaturitySheet } from '../schema/maturity.ts';
import { MaturityQuestion } from './MaturityQuestion.tsx';
import { SheetFoot } from './SheetFoot.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import { sheetTexts } from './texts.ts';

interface MaturitySheetViewProps {
  readonly id: string;
  readonly onBack: () => void;
}

/** My sheet of an assessment, one question under the other. */
export function MaturitySheetView({ id, onBack }: MaturitySheetViewProps) {
  const t = useTexts(sheetTexts);
  const read = useGet('/api/maturity-sheets/{id}', { params: { id } });
  const sheet = read.data;
  const say = useText();
  return (
    <SheetFrame
      title={sheet?.title}
      subtitle={
        sheet
          ? `${sheet.pmoUnit} · ${fill(t.due, { day: sheet.dueOn })} · ${fill(t.asGroup, { group: say(respondentGroups[sheet.group]) })}`
          : null
      }
      backTo="/maturity"
      onBack={onBack}
      error={read.error}
    >
      {sheet ? <SheetForm key={`${sheet.id} ${sheet.version}`} sheet={sheet} onBack={onBack} /> : null}
    </SheetFrame>
  );
}

type Answers = Readonly<Record<string, Answer>>;

function SheetForm({ sheet, onBack }: { readonly sheet: MaturitySheet; readonly onBack: () => void }) {
  const t = useTexts(sheetTexts);
  const tell = useSay();
  const { message } = App.useApp();
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries(sheet.answers.map((answer) => [answer.question, answer])),
  );
  const params = { id: sheet.id };
  const save = useWrite('PUT', '/api/maturity-sheets/{id}/answers', {
    onDone: () => void message.success(t.saveDraft),
  });
  const keep = useWrite('PUT', '/api/maturity-sheets/{id}/answers', { touches: [] });
  const submit = useWrite('POST', '/api/maturity-sheets/{id}/submission', {
    onDone: () => {
      void message.success(t.submitted);
      onBack();
    },
  });
  const withdraw = useWrite('DELETE', '/api/maturity-sheets/{id}/submission', {
    onDone: () => void message.success(t.withdrawn),
  });
  const { questionnaire } = sheet;
  const all = questionnaire.dimensions.flatMap(({ questions }) => questions);
  const state = sheet.isClosed ? 'closed' : sheet.submittedAt === null ? 'open' : 'submitted';
  const body = () => ({ version: sheet.version, answers: Object.values(answers) });
  const handIn = async () => {
    const kept = await keep.mutateAsync({ params, body: body() });
    submit.mutate({ params, body: { version: kept.version } });
  };
  return (
    <div className="zs-stack">
      {questionnaire.anchors.length > 0 ? (
        <Card title={t.anchors}>
          <ol className="zs-anchor-list">
            {questionnaire.anchors.map((anchor) => (
              <li key={anchor.score}>
                <b className="zs-number">{anchor.score}</b>
                <span>
                  {tell(anchor)} <span className="zs-muted">· {tell(anchor.evidence)}</span>
                </span>
              </li>
            ))}
          </ol>
        </Card>
      ) : null}
      {questionnaire.dimensions.map((dimension) => (
        <Card key={dimension.id} title={tell(dimension)} isFlush>
          {dimension.questions.map((question) => (
            <MaturityQuestion
              key={question.id}
              question={question}
              scale={questionnaire}
              answer={answers[question.id]}
              isFixed={state !== 'open'}
              sheetId={sheet.id}
              fileCount={sheet.files.filter((file) => file.question === question.id).length}
              onAnswer={(answer) => setAnswers((former) => ({ ...former, [question.id]: answer }))}
            />
          ))}
        </Card>
      ))}
      <SheetFoot
        done={all.filter((question) => question.id in answers).length}
        all={all.length}
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
