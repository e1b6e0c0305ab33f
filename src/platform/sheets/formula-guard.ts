const plainNumber = /^[-+]?\d[\d,]*(\.\d+)?%?$/;

/**
 * Text that a spreadsheet would take for a formula when it opens a CSV file, made inert with a leading apostrophe
 * (OWASP, "CSV Injection"). A plain number such as -30.69 stays as it is.
 */
export const guarded = (text: string): string =>
  /^\s*[=+\-@\t\r＝＋－＠]/.test(text) && !plainNumber.test(text) ? `'${text}` : text;

/** Text as it was before `guarded`, for reading back a file of our own. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && guarded(text.slice(1)) === text ? text.slice(1) : text;
