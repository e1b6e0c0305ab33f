import { App, Button } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import '../../assessments/ui/assessments.css';
import { useSay } from '../../method/ui/use-say.ts';
import type { Roadmap } from '../schema.ts';
import { roadmapTexts } from './texts.ts';

/** Tasks that the latest diagnosis proposes; they go where they belong. */
export function ProposalsCard({ roadmap }: { readonly roadmap: Roadmap }) {
  const t = useTexts(roadmapTexts);
  const say = useSay();
  const { message } = App.useApp();
  const take = useWrite('POST', '/api/roadmaps/{id}/proposed-tasks', {
    onDone: () => void message.success(t.taken),
  });
  const { proposals } = roadmap;
  if (!proposals || !roadmap.mayManage) return null;
  const takeIn = (tasks: string[]) =>
    take.mutate({ params: { id: roadmap.id }, body: { diagnosisId: proposals.diagnosisId, tasks } });
  return (
    <Card
      title={fill(t.proposals, { title: proposals.title })}
      extra={
        <Button loading={take.isPending} onClick={() => takeIn(proposals.tasks.map(({ id }) => id))}>
          {t.takeAll}
        </Button>
      }
      isFlush
    >
      <ProblemNotice error={take.error} />
      <ul className="zs-sheet-list">
        {proposals.tasks.map((task) => (
          <li key={task.id}>
            <div>
              {say(task)}
              <small>
                {fill(t.intoStep, { step: say(roadmap.steps.find(({ id }) => id === task.stepId)) })}
              </small>
            </div>
            <Button disabled={take.isPending} onClick={() => takeIn([task.id])}>
              {t.take}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
