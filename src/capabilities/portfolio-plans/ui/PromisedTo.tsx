import { useMay } from '#web/api/session.ts';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';

interface PromisedToProps {
  readonly row: {
    readonly projectId: string | null;
    readonly projectCode: string | null;
    readonly proposalId: string | null;
    readonly title: string;
  };
}

/** What money is promised to: the project opens, before there is one the proposal. */
export function PromisedTo({ row: { projectId, projectCode, proposalId, title } }: PromisedToProps) {
  const may = useMay();
  if (projectId !== null && projectCode !== null)
    return (
      <PageLink to={paths.project(projectId)}>
        {projectCode} {title}
      </PageLink>
    );
  if (proposalId === null || !may('proposal.read')) return title;
  return <PageLink to={paths.proposal(proposalId)}>{title}</PageLink>;
}
