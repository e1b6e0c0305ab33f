import type { ProjectTabProps } from '../../projects/ui/project-tab.ts';
import { Attachments } from './Attachments.tsx';

export function ProjectDocuments({ project: { id } }: ProjectTabProps) {
  return <Attachments subject={{ type: 'project', id }} />;
}
