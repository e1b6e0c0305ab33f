/** What a step of the suite came to; a step that is not made of test cases counts as one. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly todo: number;
  /** What went wrong, one line each, repeated after the last step. */
  readonly failures: readonly string[];
  /** What passed at its second try only, one line each: to be looked into, not to stop for. */
  readonly secondTries: readonly string[];
  /** Story steps by number (`S01.07`) and whether all their tests passed. */
  readonly stories: ReadonlyMap<string, boolean>;
}

export const nothing: Outcome = {
  passed: 0,
  failed: 0,
  skipped: 0,
  todo: 0,
  failures: [],
  secondTries: [],
  stories: new Map(),
};

export const passedOnce: Outcome = { ...nothing, passed: 1 };

export const failedOnce = (failure: string): Outcome => ({ ...nothing, failed: 1, failures: [failure] });

/** Both together; a story step counts as passed when it passed in every run it was part of. */
export const together = (one: Outcome, other: Outcome): Outcome => {
  const stories = new Map(one.stories);
  for (const [step, isPassed] of other.stories) stories.set(step, isPassed && (stories.get(step) ?? true));
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    todo: one.todo + other.todo,
    failures: [...one.failures, ...other.failures],
    secondTries: [...one.secondTries, ...other.secondTries],
    stories,
  };
};
