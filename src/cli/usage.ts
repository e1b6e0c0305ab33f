/** The command line was called wrongly: its message says how to call it; exit code 2. */
export class UsageError extends Error {}

/** Refuses words a verb does not know, which would otherwise be taken for done. */
export const expectOnly = (args: readonly string[], known: readonly string[], call: string): void => {
  const other = args.find((arg) => !known.includes(arg));
  if (other !== undefined) throw new UsageError(`不认识 / not known: ${other}\n用法 / usage: ${call}`);
};
