/** What proposals lend to the pages of the strategy, which stands before them. */
export { CandidateList } from '#capabilities/proposals/ui/CandidateList.tsx';
export { CandidateRows } from '#capabilities/proposals/ui/CandidateRows.tsx';
export { useObjectiveCandidates } from '#capabilities/proposals/ui/use-objective-candidates.ts';
