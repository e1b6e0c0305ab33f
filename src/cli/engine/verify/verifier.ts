/** A promise of the problem that a result breaks. */
export interface Violation {
  readonly rule: string;
  readonly at: string;
  readonly message: string;
}

/** Checks the results of one verb. */
export interface Verifier {
  /** Whether what a FILE holds is the input of that verb. */
  readonly isFor: (problem: unknown) => boolean;
  readonly violations: (problem: unknown, result: unknown) => readonly Violation[];
}
