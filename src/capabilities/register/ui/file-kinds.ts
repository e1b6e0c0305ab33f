/** The endings that are taken; what a file is, its content says. */
export const accepted = '.csv,.tsv,.txt,.xlsx,.xls,.xml,.xer,.gan,.planner,.mspdi,.mpp,.mpt,.zip';

export type FileKind = 'table' | 'plan' | 'other';

const planEndings = /\.(xer|gan|planner|mspdi|xml)$/i;
/** Taken only to be told how to bring in what they hold. */
const refusedEndings = /\.(mpp|mpt|zip)$/i;
const tableEndings = /\.(csv|tsv|txt|xlsx|xls)$/i;

/** Whether a file is a table or a plan: by its first bytes, else by its ending. */
export const kindOfFile = async (file: File): Promise<FileKind> => {
  const head = new TextDecoder('latin1').decode(await file.slice(0, 512).arrayBuffer());
  const text = head.replace(/^[\u00ef\u00bb\u00bf\u00ff\u00fe\0\s]+/, '');
  if (text.startsWith('ERMHDR\t') || /^<\?xml|^<(project|Project)\b/.test(text.replaceAll('\0', '')))
    return 'plan';
  if (refusedEndings.test(file.name)) return 'plan';
  if (text.startsWith('PK') && !planEndings.test(file.name)) return 'table';
  if (planEndings.test(file.name)) return 'plan';
  return tableEndings.test(file.name) ? 'table' : 'other';
};

export interface SortedFiles {
  readonly tables: readonly File[];
  readonly plans: readonly File[];
  readonly others: readonly File[];
}

export const sortFiles = async (files: readonly File[]): Promise<SortedFiles> => {
  const kinds = await Promise.all(files.map(kindOfFile));
  const of = (kind: FileKind): File[] => files.filter((_file, index) => kinds[index] === kind);
  return { tables: of('table'), plans: of('plan'), others: of('other') };
};

/** The name of a file without the folders before it. */
export const baseName = (name: string): string => name.replace(/^.*[\\/]/, '');
