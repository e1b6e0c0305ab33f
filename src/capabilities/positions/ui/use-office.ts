import { useGet } from '#web/api/use-get.ts';
import { useUrlState } from '#web/routing/url-state.ts';

/** The PMO unit a page is about: the one in the address, else the reader's own. */
export const useOffice = () => {
  const [{ office }, setUrl] = useUrlState({ office: '' });
  const about = useGet('/api/about-pmo', { query: {} }, { staleTime: 60_000 });
  const offices = about.data?.offices ?? [];
  const own = about.data?.officeId ?? offices[0]?.id ?? '';
  return {
    officeId: offices.some(({ id }) => id === office) ? office : own,
    offices,
    isLoaded: about.data !== undefined,
    error: about.error,
    choose: (id: string) => setUrl({ office: id }),
  };
};
export type OfficeChoice = ReturnType<typeof useOffice>;
