/** 万元 as typed → 分; nothing typed is no limit. */
export const fenOfWan = (wan: number | null | undefined): number | null =>
  typeof wan === 'number' ? Math.round(wan * 1_000_000) : null;

export const wanOfFen = (fen: number | null): number | null => (fen === null ? null : fen / 1_000_000);
