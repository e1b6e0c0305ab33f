const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/MicroMessenger/, '微信'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** Browser and system out of what a browser calls itself; its own words where neither is known. */
export const deviceName = (agent: string | null): string => {
  if (!agent) return '—';
  const find = (list: typeof browsers) => list.find(([pattern]) => pattern.test(agent))?.[1];
  const named = [find(browsers), find(systems)].filter((part) => part !== undefined);
  return named.length > 0 ? named.join(' · ') : agent.slice(0, 60);
};
