/** Every file that was dropped, those of folders included; the place in the folder is kept in the file's name. */
export const filesOf = async (transfer: DataTransfer): Promise<File[]> => {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...transfer.files];
  return (await Promise.all(entries.map(read))).flat();
};

const read = async (entry: FileSystemEntry): Promise<File[]> => {
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const children = await childrenOf((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(children.map(read))).flat();
};

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file((file) => {
      const path = entry.fullPath.replace(/^\//, '');
      resolve(
        path === file.name
          ? file
          : new File([file], path, { type: file.type, lastModified: file.lastModified }),
      );
    }, reject);
  });

// A reader answers at most a hundred entries at a time and an empty list at the end.
const childrenOf = async (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> => {
  const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
    reader.readEntries(resolve, reject);
  });
  return some.length === 0 ? [] : [...some, ...(await childrenOf(reader))];
};

const ofTheSystem = /^(\.DS_Store|Thumbs\.db|desktop\.ini|\._.*|~\$.*)$/i;

/** Whether somebody put a file there: a folder also holds what the system or an open office program left in it. */
export const isMeant = ({ name }: { readonly name: string }): boolean =>
  !ofTheSystem.test(name.replace(/^.*[\\/]/, ''));
