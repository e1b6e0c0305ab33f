import type { Problem } from '../api/problem.ts';

/** Why the server refused, above the fields. */
export function FormProblem({ problem }: { readonly problem: Problem | null }) {
  return (
    <div className="zs-plain-alert" role="alert" aria-live="assertive">
      {problem ? <p className="zs-plain-problem">{problem.message}</p> : null}
    </div>
  );
}
