import { useQueries } from '@tanstack/react-query';
import type { InputOf } from '#web/api/routes.ts';
import { getOptions, useGet } from '#web/api/use-get.ts';

type Query = NonNullable<InputOf<'GET', '/api/projects/timeline'>['query']>;

// The first page is what a screen shows and some more; the rest follows while it is looked at.
const firstRows = 200;
const furtherRows = 500;
const projectsAtOnce = 25;

/** The bars of all projects that match: the first ones at once, the others as they come. */
export const useTimelineBars = (query: Query) => {
  const first = useGet('/api/projects/timeline', { query: { ...query, limit: firstRows } });
  const left = Math.max(0, (first.data?.total ?? 0) - firstRows);
  const further = useQueries({
    queries: Array.from({ length: Math.ceil(left / furtherRows) }, (_, page) => {
      const offset = firstRows + page * furtherRows;
      return getOptions('/api/projects/timeline', { query: { ...query, limit: furtherRows, offset } });
    }),
    combine: (pages) => pages.flatMap(({ data }) => data?.rows ?? []),
  });
  return { first, further };
};

/** The tasks of the projects in sight, read by blocks of neighbours so that scrolling asks seldom. */
export const useTimelineTasks = (projects: readonly string[], inSight: ReadonlySet<string>) => {
  const blocks = Array.from({ length: Math.ceil(projects.length / projectsAtOnce) }, (_, block) =>
    projects.slice(block * projectsAtOnce, (block + 1) * projectsAtOnce),
  );
  return useQueries({
    queries: blocks
      .filter((block) => block.some((id) => inSight.has(id)))
      .map((block) => getOptions('/api/projects/timeline/tasks', { query: { projects: block.join(',') } })),
    combine: (answers) => answers.flatMap(({ data }) => data?.rows ?? []),
  });
};
