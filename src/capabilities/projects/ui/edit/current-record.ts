import { asProblem, Problem } from '#web/api/problem.ts';

const readName = (column: string): string =>
  column.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/**
 * A refusal for staleness carries the row as it is stored (`start_on`); the forms compare it by the
 * names under which records are read (`startOn`).
 */
export const withReadNames = (error: Error | null): Error | null => {
  const problem = asProblem(error);
  const current = problem?.document.params['current'];
  if (!problem || typeof current !== 'object' || current === null) return error;
  const named = Object.fromEntries(
    Object.entries(current).map(([column, value]) => [readName(column), value]),
  );
  return new Problem({ ...problem.document, params: { ...problem.document.params, current: named } });
};
