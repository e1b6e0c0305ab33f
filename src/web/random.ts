/** The browser's chance: an unguessable whole number from 0 up to, not including, a small bound. */
export const randomBelow = (bound: number): number => {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number % bound;
};
