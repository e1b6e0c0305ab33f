/** The lines of a text that say something. */
export const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const blankToNull = (text: string | null | undefined): string | null => (text ?? '').trim() || null;
