/** `dir/QH-2026-001.xml` → `QH-2026-001`: the likely number of the project a plan file belongs to. */
export const codeFromFile = (fileName: string): string =>
  fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]+$/, '')
    .slice(0, 60);

/** Many files bear the name of their template or none; the file's own name says more then. */
export const planNameOf = (name: string, fileName: string): string =>
  name.trim() === '' || /\.(mpp|mpt|xml)$/i.test(name) ? codeFromFile(fileName) : name.trim();
