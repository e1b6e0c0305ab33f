import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { importTexts } from '../texts.ts';

/** Where a plan may go: into a new project or an existing one, whose plan it would replace. */
export const useTargets = () => {
  const t = useTexts(importTexts);
  const projects = useGet('/api/projects', { query: { limit: 5000, sort: 'code' } }, { staleTime: 60_000 });
  const known = projects.data?.rows ?? [];
  const options = [
    { value: '', label: t.newProject },
    ...known.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
  ];
  /** What importing into a project would do to the plan it has; null where it has none. */
  const replacementIn = (target: string): string | null => {
    const tasks = known.find(({ id }) => id === target)?.taskCount ?? 0;
    return tasks > 0 ? fill(t.replaces, { count: tasks }) : null;
  };
  return { options, replacementIn };
};
