import { App } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import type { ViewsHook } from '#web/kit/table/SavedViews.tsx';

interface PageState {
  /** The query of the page as it is seen. */
  readonly state: Readonly<Record<string, string>>;
  readonly onOpen: (state: Readonly<Record<string, string>>) => void;
}

const touches = ['/api/views'];

/** The saved views of a list; saving under the name of an own view replaces what it shows. */
export const useViews = (list: string, { state, onOpen }: PageState): ViewsHook => {
  const { saved, removed } = useTexts(productTexts);
  const { message } = App.useApp();
  const { data } = useGet('/api/views', { query: { list } }, { staleTime: 300_000 });
  const create = useWrite('POST', '/api/views', { touches });
  const change = useWrite('PATCH', '/api/views/{id}', { touches });
  const remove = useWrite('DELETE', '/api/views/{id}', { touches });
  const views = data?.rows ?? [];
  const told = (text: string) => ({
    onSuccess: () => void message.success(text),
    onError: (error: Error) => void message.error(error.message),
  });
  return {
    views,
    onOpen: (id) => onOpen(views.find((view) => view.id === id)?.state ?? {}),
    onSave: ({ name, isShared }) => {
      const kept = filled(state);
      const former = views.find((view) => view.isMine && view.name === name);
      if (!former) create.mutate({ body: { list, name, isShared, state: kept } }, told(saved));
      else {
        const { id, version } = former;
        change.mutate({ params: { id }, body: { version, isShared, state: kept } }, told(saved));
      }
    },
    onRemove: (id) => remove.mutate({ params: { id } }, told(removed)),
  };
};

const filled = (state: PageState['state']): Record<string, string> =>
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== ''));
