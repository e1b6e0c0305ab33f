import type { ProjectTabProps } from '../../projects/ui/project-tab.ts';
import { Attachments } from './Attachments.tsx';
import { Comments } from './Comments.tsx';

export function ProjectDiscussion({ project: { id } }: ProjectTabProps) {
  return <Comments subject={{ type: 'project', id }} />;
}

export function ProjectDocuments({ project: { id } }: ProjectTabProps) {
  return <Attachments subject={{ type: 'project', id }} />;
}
