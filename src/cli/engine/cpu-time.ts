/** Processor time of this process from now on, in milliseconds. */
export const startCpuTime = (): (() => number) => {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
};
