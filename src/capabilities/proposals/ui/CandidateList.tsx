import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import type { ObjectiveCandidate } from '../schema/objective-candidates.ts';
import { StateTag } from './StateTag.tsx';
import { proposalTexts } from './texts.ts';

interface CandidateListProps {
  readonly objectiveId: string;
  readonly rows: readonly ObjectiveCandidate[];
}

/** The proposals that would serve one objective, each opening its page. */
export function CandidateList({ objectiveId, rows }: CandidateListProps) {
  const t = useTexts(proposalTexts);
  return (
    <ul className="zs-candidates">
      {rows.map(({ id, code, name, state, cells }) => {
        const own = cells.find((cell) => cell.objectiveId === objectiveId);
        return (
          <li key={id}>
            <PageLink to={paths.proposal(id)}>
              {code} {name}
            </PageLink>
            <StateTag state={state} />
            <span className="zs-muted">
              {own ? fill(t.candidateStrength, { strength: own.strength }) : t.candidateOfBranch}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
