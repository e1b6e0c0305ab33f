/** A day given without a time of day is taken at `time`; null stays null. */
export const localTime = (text: string | null, time: string): string | null => {
  if (text === null) return null;
  return text.includes('T') ? text : `${text}T${time}`;
};
