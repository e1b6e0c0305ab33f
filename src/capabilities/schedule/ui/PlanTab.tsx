import { useGet } from '#web/api/use-get.ts';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import type { ProjectTabProps } from '../../projects/ui/project-tab.ts';
import { NoPlan } from './NoPlan.tsx';
import { PlanChart } from './PlanChart.tsx';

/** The plan of a project as a Gantt chart. */
export function PlanTab({ project }: ProjectTabProps) {
  const plan = useGet('/api/projects/{id}/plan', { params: { id: project.id } }, { staleTime: 60_000 });
  const view = plan.data?.projectId === project.id ? plan.data : undefined;
  return (
    <div className="zs-stack">
      <ProblemNotice error={plan.error} onRetry={() => void plan.refetch()} />
      {view ? (
        view.plan ? (
          <PlanChart project={project} view={view} />
        ) : (
          <NoPlan project={project} />
        )
      ) : (
        <RowSkeletons count={12} />
      )}
    </div>
  );
}
