export type UidMap = (uid: string) => number;

/** Keeps uids that are whole numbers of at least `lowest`; all others get fresh numbers above them. */
export function uidMap(uids: readonly string[], lowest: 0 | 1 = 1): UidMap {
  const numbers = new Map<string, number>();
  let highest = 0;
  for (const uid of uids)
    if (/^(?:0|[1-9]\d{0,8})$/.test(uid) && Number(uid) >= lowest) {
      numbers.set(uid, Number(uid));
      highest = Math.max(highest, Number(uid));
    }
  for (const uid of uids) if (!numbers.has(uid)) numbers.set(uid, (highest += 1));
  return (uid) => numbers.get(uid) ?? -1;
}
