// The young generation copied about is kept small, and the old one is collected when it has grown by half
// instead of fourfold. Neither limits how large the heap may become: a large import gets what it needs.
const flags = ['--max-semi-space-size=8', '--heap-growing-percent=50'];

// The buffers of long answers, and of the pieces they come from the database in, go back to the system at once
// instead of staying in an arena of each thread. Read by glibc; others take no notice.
const allocation = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '16384',
  MALLOC_TRIM_THRESHOLD_: '65536',
};

/**
 * Goes on as the same process that keeps its memory near what is in use; V8 and the allocator take that at the
 * start alone. So does Node the folder of what was compiled: told there, it finds even the first module in it and
 * never loads what takes types out of modules, 15 MB. Flags and settings given by hand win. Does nothing where a
 * process cannot be replaced (Windows) or belongs to a watcher that talks to it.
 */
export const keepHeapFrugal = (compiled: string): void => {
  const { execPath, execArgv, argv, env } = process;
  const isDone = flags.every((flag) => execArgv.includes(flag));
  if (isDone || process.platform === 'win32' || process.channel) return;
  process.execve?.(execPath, [execPath, ...flags, ...execArgv, ...argv.slice(1)], {
    ...allocation,
    NODE_COMPILE_CACHE: compiled,
    ...env,
  });
};
