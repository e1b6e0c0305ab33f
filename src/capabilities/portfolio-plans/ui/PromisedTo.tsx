import { useMay } from '#web/api/session.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { planTexts } from './texts.ts';

interface PromisedToProps {
  readonly row: {
    readonly projectId: string | null;
    readonly projectCode: string | null;
    readonly proposalId: string | null;
    readonly title: string | null;
  };
}

/** What money is promised to: the project opens, before there is one the proposal. */
export function PromisedTo({ row: { projectId, projectCode, proposalId, title } }: PromisedToProps) {
  const may = useMay();
  const { hiddenProjects } = useTexts(planTexts);
  if (title === null) return hiddenProjects;
  if (projectId !== null && projectCode !== null)
    return (
      <PageLink to={paths.project(projectId)}>
        {projectCode} {title}
      </PageLink>
    );
  if (proposalId === null || !may('proposal.read')) return title;
  return <PageLink to={paths.proposal(proposalId)}>{title}</PageLink>;
}
