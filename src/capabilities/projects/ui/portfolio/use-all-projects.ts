import { useGet } from '#web/api/use-get.ts';

/** The most rows a list gives at once. */
export const mostProjects = 5000;

/** Every project one may see, for the figures above the list. */
export const useAllProjects = () =>
  useGet('/api/projects', { query: { limit: mostProjects } }, { staleTime: 60_000 });
