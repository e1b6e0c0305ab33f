import { useState } from 'react';
import { initialListState, type ListState } from '#web/kit/table/list-state.ts';
import type { ProjectTabProps } from '../../projects/ui/project-tab.ts';
import { IssueRegister } from './IssueRegister.tsx';
import { RiskRegister } from './RiskRegister.tsx';

/** The registers of one project. */
export function ProjectRisks({ project }: ProjectTabProps) {
  const [risks, setRisks] = useState<ListState>(initialListState);
  const [issues, setIssues] = useState<ListState>(initialListState);
  return (
    <div className="zs-stack">
      <RiskRegister project={project} state={risks} onState={(patch) => setRisks({ ...risks, ...patch })} />
      <IssueRegister
        project={project}
        state={issues}
        onState={(patch) => setIssues({ ...issues, ...patch })}
      />
    </div>
  );
}
