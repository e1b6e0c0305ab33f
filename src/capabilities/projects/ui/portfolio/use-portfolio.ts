import type { ListPatch, ListState } from '#web/kit/table/list-state.ts';
import type { ViewsHook } from '#web/kit/table/SavedViews.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { useUrlState } from '#web/routing/url-state.ts';
import { useGo } from '#web/routing/use-go.ts';
import { useListState } from '#web/routing/use-list.ts';
import { useViews } from '../../../views/ui/use-views.ts';

export const layouts = ['list', 'board', 'timeline'] as const;
export type Layout = (typeof layouts)[number];

const place = { view: 'list', create: '' };
/** What only the timeline has, kept in a saved view with the rest. */
const timelineOnly = { zoom: '', tasks: '' };

export interface Portfolio {
  readonly layout: Layout;
  readonly isCreating: boolean;
  readonly list: ListState;
  readonly setList: (patch: ListPatch) => void;
  readonly change: ReturnType<typeof useUrlState<typeof place>>[1];
  readonly views: ViewsHook;
}

/** What the portfolio shows and how: all of it is in the address. */
export const usePortfolio = (): Portfolio => {
  const go = useGo();
  const [list, setList] = useListState();
  const [{ view, create }, change] = useUrlState(place);
  const [timeline] = useUrlState(timelineOnly);
  const layout = layouts.find((one) => one === view) ?? 'list';
  const { page: _page, ...kept } = list;
  const views = useViews('projects', {
    state: { ...kept, ...(layout === 'timeline' ? timeline : {}), view: layout === 'list' ? '' : layout },
    onOpen: (state) => go(withQuery(paths.projects, state)),
  });
  return { layout, isCreating: create !== '', list, setList, change, views };
};
