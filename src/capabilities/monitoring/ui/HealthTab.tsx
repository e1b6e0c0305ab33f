import type { ProjectTabProps } from '../../projects/ui/project-tab.ts';
import { HealthPanel } from './HealthPanel.tsx';

export function HealthTab({ project }: ProjectTabProps) {
  return <HealthPanel projectId={project.id} />;
}
