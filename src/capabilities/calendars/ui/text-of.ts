const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a file; a spreadsheet program in China saves CSV as GB 18030, not as UTF-8. */
export const textOf = (content: BufferSource): string => {
  try {
    return utf8.decode(content);
  } catch {
    return new TextDecoder('gb18030').decode(content);
  }
};
