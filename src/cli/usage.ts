/** The command line was called wrongly: its message says how to call it; exit code 2. */
export class UsageError extends Error {}
