import { useGet } from '#web/api/use-get.ts';

/** The most rows a list gives at once. */
export const mostProjects = 5000;

const columns = 'health,phase,budgetFen,actualCostFen,currency';

/** Every project one may see, with what the figures above the list are made of. */
export const useAllProjects = () =>
  useGet('/api/projects/table', { query: { limit: mostProjects, columns } }, { staleTime: 60_000 });
