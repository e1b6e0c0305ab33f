import { useGet } from './use-get.ts';

/** The functions that the PMO unit of the person has switched off. */
export const useFunctionsOff = (): readonly string[] =>
  useGet('/api/offices/mine', undefined, { staleTime: 60_000 }).data?.functionsOff ?? [];
