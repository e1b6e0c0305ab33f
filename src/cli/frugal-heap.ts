// The young generation copied about is kept small, and the old one is collected when it has grown by two fifths
// instead of fourfold. Neither limits how large the heap may become: a large import gets what it needs.
const flags = ['--max-semi-space-size=8', '--heap-growing-percent=40'];

/**
 * Goes on as the same process with V8 told to keep memory near what is in use; it takes that at the start
 * alone. Flags given on the command line come later and win. Does nothing where a process cannot be replaced
 * (Windows) or belongs to a watcher that talks to it.
 */
export const keepHeapFrugal = (): void => {
  const { execPath, execArgv, argv, env } = process;
  const isDone = flags.every((flag) => execArgv.includes(flag));
  if (isDone || process.platform === 'win32' || process.channel) return;
  process.execve?.(execPath, [execPath, ...flags, ...execArgv, ...argv.slice(1)], env);
};
