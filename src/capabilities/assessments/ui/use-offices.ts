import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';

/** The PMO units one may see and the chosen one; the first where none is. */
export const useOffices = (chosen: string) => {
  const mayRead = useMay()('office.read');
  const read = useGet('/api/offices', {}, { enabled: mayRead });
  const offices = read.data?.rows ?? [];
  const office = offices.find(({ id }) => id === chosen) ?? offices[0];
  return { offices, office, isKnown: read.data !== undefined || !mayRead, error: read.error };
};
