import { Checkbox, Tag } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RemoveButton } from '#web/kit/RemoveButton.tsx';
import { useSay } from '../../method/ui/use-say.ts';
import type { RoadmapStep, RoadmapTask } from '../schema.ts';
import { roadmapTexts } from './texts.ts';

interface StepTasksProps {
  readonly step: RoadmapStep;
  readonly mayManage: boolean;
}

export function StepTasks({ step, mayManage }: StepTasksProps) {
  const t = useTexts(roadmapTexts);
  return (
    <section>
      <h3>{t.tasks}</h3>
      {step.tasks.length === 0 ? <span className="zs-muted">{t.noTasks}</span> : null}
      <ul className="zs-roadmap-tasks">
        {step.tasks.map((task) => (
          <TaskLine key={task.id} task={task} mayRemove={mayManage && step.closedAt === null} />
        ))}
      </ul>
    </section>
  );
}

function TaskLine({ task, mayRemove }: { readonly task: RoadmapTask; readonly mayRemove: boolean }) {
  const t = useTexts(roadmapTexts);
  const say = useSay();
  const { date } = useFormat();
  const params = { id: task.id };
  const finish = useWrite('POST', '/api/roadmap-tasks/{id}/completion');
  const reopen = useWrite('DELETE', '/api/roadmap-tasks/{id}/completion');
  const remove = useWrite('DELETE', '/api/roadmap-tasks/{id}');
  const about = task.doneAt
    ? fill(t.doneBy, { by: task.doneBy ?? '—', day: date(task.doneAt) })
    : [task.owner, task.dueOn].filter(Boolean).join(' · ');
  return (
    <li>
      <div style={{ display: 'flex', gap: 4, alignItems: 'flex-start', justifyContent: 'space-between' }}>
        <Checkbox
          checked={task.doneAt !== null}
          disabled={!task.mayFinish || finish.isPending || reopen.isPending}
          {...(task.mayFinish ? {} : { title: t.taskNotMine })}
          onChange={({ target }) => (target.checked ? finish : reopen).mutate({ params })}
        >
          {say(task)} {task.isFromDiagnosis ? <Tag>{t.fromDiagnosis}</Tag> : null}
        </Checkbox>
        {mayRemove ? (
          <RemoveButton
            ask={`${t.taskTitle} · ${say(task)}`}
            onRemove={() => remove.mutateAsync({ params })}
          />
        ) : null}
      </div>
      {about === '' ? null : <small>{about}</small>}
      <ProblemNotice error={finish.error ?? reopen.error} />
    </li>
  );
}
