import { Tag } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Steps } from '#web/kit/Steps.tsx';
import { phaseNames } from '../names.ts';
import type { ProjectDetail } from '../schema.ts';
import { projectTexts } from './texts.ts';

const course = ['proposed', 'initiating', 'planning', 'executing', 'accepting', 'closed'] as const;

/** Where a project is in its life; one that is suspended or terminated stands beside the course. */
export function LifecycleBar({
  project: { phase, phaseLabel, lifecycle, lifecycleName },
}: {
  readonly project: ProjectDetail;
}) {
  const t = useTexts(projectTexts);
  const say = useText();
  const at = course.findIndex((one) => one === phase);
  const own = [lifecycleName ? say(lifecycleName) : lifecycle, phaseLabel].filter(Boolean).join(' · ');
  return (
    <div className="zs-lifecycle">
      {at === -1 ? (
        <p>
          <Tag>{fill(t.ended, { phase: say(phaseNames[phase]) })}</Tag>
        </p>
      ) : (
        <Steps
          label={t.lifecycle}
          steps={course.map((one) => say(phaseNames[one]))}
          current={phase === 'closed' ? course.length : at}
        />
      )}
      {own ? <p className="zs-muted">{own}</p> : null}
    </div>
  );
}
