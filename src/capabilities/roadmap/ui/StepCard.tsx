import { App, Button } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import '#web/kit/health.css';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { useSay } from '../../method/ui/use-say.ts';
import { stepStates, type StepState } from '../names.ts';
import type { RoadmapStep } from '../schema.ts';
import { EditStepForm } from './EditStepForm.tsx';
import { NewTaskForm } from './NewTaskForm.tsx';
import { StepOutputs } from './StepOutputs.tsx';
import { StepTasks } from './StepTasks.tsx';
import { roadmapTexts } from './texts.ts';

const looks: Readonly<Record<StepState, string>> = {
  finished: 'zs-health is-good',
  late: 'zs-health is-severe',
  running: 'zs-health is-running',
  waiting: 'zs-health is-unknown',
};

interface StepCardProps {
  readonly step: RoadmapStep;
  readonly mayManage: boolean;
}

/** One step: what it asks for, its tasks, and its finish. */
export function StepCard({ step, mayManage }: StepCardProps) {
  const t = useTexts(roadmapTexts);
  const say = useSay();
  const text = useText();
  const [form, setForm] = useState<'none' | 'edit' | 'task'>('none');
  return (
    <Card
      title={
        <>
          {fill(t.step, { no: step.position + 1 })} · {say(step)}{' '}
          <span className={`zs-roadmap-state ${looks[step.state]}`}>{text(stepStates[step.state])}</span>
        </>
      }
      extra={
        <span className="zs-muted">
          {fill(t.dates, { from: step.startsOn, to: step.dueOn })} · {step.owner ?? t.nobody}
        </span>
      }
    >
      <div className="zs-roadmap-parts">
        <StepOutputs outputs={step.outputs} />
        <StepTasks step={step} mayManage={mayManage} />
      </div>
      <StepFoot
        step={step}
        mayManage={mayManage}
        onEdit={() => setForm('edit')}
        onAddTask={() => setForm('task')}
      />
      <EditStepForm step={form === 'edit' ? step : null} onClose={() => setForm('none')} />
      <NewTaskForm stepId={step.id} isOpen={form === 'task'} onClose={() => setForm('none')} />
    </Card>
  );
}

interface StepFootProps extends StepCardProps {
  readonly onEdit: () => void;
  readonly onAddTask: () => void;
}

function StepFoot({ step, mayManage, onEdit, onAddTask }: StepFootProps) {
  const t = useTexts(roadmapTexts);
  const { message } = App.useApp();
  const { date } = useFormat();
  const params = { id: step.id };
  const finish = useWrite('POST', '/api/roadmap-steps/{id}/closure', {
    onDone: () => void message.success(t.finished),
  });
  const reopen = useWrite('DELETE', '/api/roadmap-steps/{id}/closure');
  const isFinished = step.closedAt !== null;
  if (!mayManage && !step.mayFinish && !isFinished) return null;
  return (
    <>
      <ProblemNotice error={finish.error ?? reopen.error} />
      <div className="zs-roadmap-foot">
        <span className="zs-muted">
          {isFinished ? fill(t.closedBy, { by: step.closedBy ?? '—', day: date(step.closedAt) }) : ''}
          {step.note ? ` · ${step.note}` : ''}
        </span>
        <span style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          {mayManage && !isFinished ? (
            <>
              <Button onClick={onAddTask}>{t.addTask}</Button>
              <Button onClick={onEdit}>{t.edit}</Button>
            </>
          ) : null}
          {step.mayFinish && !isFinished ? (
            <Button
              type="primary"
              loading={finish.isPending}
              onClick={() => finish.mutate({ params, body: {} })}
            >
              {t.finish}
            </Button>
          ) : null}
          {mayManage && isFinished ? (
            <Button loading={reopen.isPending} onClick={() => reopen.mutate({ params })}>
              {t.reopen}
            </Button>
          ) : null}
        </span>
      </div>
    </>
  );
}
