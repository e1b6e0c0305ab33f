/** A heading as one line, the form in which a mapping names it. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
