import { useGet } from '#web/api/use-get.ts';
import { useLocale } from '#web/i18n/locale.tsx';

/** What an act is called; undefined for one that comes from no address, and until the names are there. */
export const useActionNames = (): ((action: string) => string | undefined) => {
  const { locale } = useLocale();
  const known = useGet('/api/audit/actions');
  const names = new Map(known.data?.actions.map(({ id, name }) => [id, name[locale]]));
  return (action) => names.get(action);
};
