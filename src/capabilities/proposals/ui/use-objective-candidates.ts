import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import type { ObjectiveCandidate, ObjectiveCandidates } from '../schema/objective-candidates.ts';

interface Candidates extends ObjectiveCandidates {
  /** Of an objective with what is below and above it. */
  readonly of: (objectiveId: string) => readonly ObjectiveCandidate[];
}

const none: ObjectiveCandidates = { rows: [], objectives: [] };

/** The proposals in hand that would serve the objectives of a period; none for whom proposals are closed. */
export const useObjectiveCandidates = (period: string | null): Candidates => {
  const may = useMay();
  const query = period === null ? {} : { period };
  const read = useGet('/api/objective-candidates', { query }, { enabled: may('proposal.read') });
  const { rows, objectives } = read.data ?? none;
  return {
    rows,
    objectives,
    of: (objectiveId) => {
      const ids = objectives.find(({ id }) => id === objectiveId)?.proposalIds ?? [];
      return rows.filter(({ id }) => ids.includes(id));
    },
  };
};
