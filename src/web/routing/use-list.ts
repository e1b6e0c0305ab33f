import { initialListState, type ListPatch, type ListState } from '../kit/table/list-state.ts';
import { useUrlState } from './url-state.ts';

/** The state of a page's list, kept in its address. */
export const useListState = (defaults: ListPatch = {}): readonly [ListState, (patch: ListPatch) => void] => {
  const [state, change] = useUrlState({ ...initialListState, ...defaults });
  return [state as unknown as ListState, change];
};
