/** What may be attached, by the file's ending; programs and scripts are not kept. */
const allowed: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.doc': 'application/msword',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xls': 'application/vnd.ms-excel',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.ppt': 'application/vnd.ms-powerpoint',
  '.wps': 'application/vnd.ms-works',
  '.et': 'application/vnd.ms-excel',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.zip': 'application/zip',
  '.mpp': 'application/vnd.ms-project',
  '.xer': 'text/plain',
  '.eml': 'message/rfc822',
  '.mp4': 'video/mp4',
};

/** `.pdf` of `plan.PDF`; '' where a name has no ending. */
const endingOf = (fileName: string): string => /\.[^./\\]+$/.exec(fileName)?.[0].toLowerCase() ?? '';

export const mediaTypeOf = (fileName: string): string | null => allowed[endingOf(fileName)] ?? null;

const signatures: Readonly<Record<string, readonly number[]>> = {
  '.pdf': [0x25, 0x50, 0x44, 0x46],
  '.png': [0x89, 0x50, 0x4e, 0x47],
  '.jpg': [0xff, 0xd8, 0xff],
  '.jpeg': [0xff, 0xd8, 0xff],
  '.gif': [0x47, 0x49, 0x46, 0x38],
  '.zip': [0x50, 0x4b],
  '.docx': [0x50, 0x4b],
  '.xlsx': [0x50, 0x4b],
  '.pptx': [0x50, 0x4b],
};

/** Whether the first bytes are what the ending promises, where that kind of file has a mark. */
export const bearsItsName = (fileName: string, head: Uint8Array): boolean =>
  (signatures[endingOf(fileName)] ?? []).every((byte, index) => head[index] === byte);

/** The people a text mentions as `@[name](id)`. */
export const mentionsIn = (body: string): string[] => [
  ...new Set(
    [...body.matchAll(/@\[[^\]]{1,100}\]\(([0-9a-f-]{36})\)/g)].flatMap(([, id]) => (id ? [id] : [])),
  ),
];
