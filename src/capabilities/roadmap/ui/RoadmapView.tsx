import { EditOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import type { Roadmap } from '../schema.ts';
import { EditRoadmapForm } from './EditRoadmapForm.tsx';
import { ProposalsCard } from './ProposalsCard.tsx';
import { StepCard } from './StepCard.tsx';
import { StepLine } from './StepLine.tsx';
import { roadmapTexts } from './texts.ts';

interface RoadmapViewProps {
  readonly id: string;
  /** The step an address points at. */
  readonly openStep: string;
}

export function RoadmapView({ id, openStep }: RoadmapViewProps) {
  const read = useGet('/api/roadmaps/{id}', { params: { id } });
  const roadmap = read.data?.id === id ? read.data : undefined;
  return (
    <>
      <ProblemNotice error={read.error} onRetry={() => void read.refetch()} />
      {roadmap ? (
        <div className="zs-stack">
          <Overview roadmap={roadmap} />
          <ProposalsCard roadmap={roadmap} />
          <ol className="zs-roadmap-steps">
            {roadmap.steps.map((step) => (
              <li
                key={step.id}
                id={`step-${step.id}`}
                className={`zs-roadmap-step ${step.id === openStep ? 'is-open' : ''}`}
              >
                <StepCard step={step} mayManage={roadmap.mayManage} />
              </li>
            ))}
          </ol>
        </div>
      ) : (
        <RowSkeletons count={10} />
      )}
    </>
  );
}

function Overview({ roadmap }: { readonly roadmap: Roadmap }) {
  const t = useTexts(roadmapTexts);
  const [isEditing, setIsEditing] = useState(false);
  const all = roadmap.steps.length;
  return (
    <Card
      title={roadmap.title}
      extra={
        roadmap.mayManage ? (
          <Button icon={<EditOutlined />} onClick={() => setIsEditing(true)}>
            {t.edit}
          </Button>
        ) : null
      }
    >
      <div className="zs-stack">
        <div>
          <span className="zs-muted">
            {roadmap.pmoUnit ?? t.noOffice} · {fill(t.dates, { from: roadmap.startsOn, to: roadmap.endsOn })}{' '}
            · {fill(t.progress, { finished: roadmap.finished, all })}
          </span>
          <Progress
            percent={Math.round((100 * roadmap.finished) / all)}
            aria-label={fill(t.progress, { finished: roadmap.finished, all })}
          />
        </div>
        <StepLine roadmap={roadmap} />
      </div>
      <EditRoadmapForm roadmap={isEditing ? roadmap : null} onClose={() => setIsEditing(false)} />
    </Card>
  );
}
