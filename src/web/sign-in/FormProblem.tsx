/** What is told of a refusal, by an answer of the server or by the address it sent the browser back to. */
export interface Refusal {
  readonly message: string;
}

/** Why the server refused, above the fields. */
export function FormProblem({ problem }: { readonly problem: Refusal | null }) {
  return (
    <div className="zs-plain-alert" role="alert" aria-live="assertive">
      {problem ? <p className="zs-plain-problem">{problem.message}</p> : null}
    </div>
  );
}
