import type { Db, Tx } from '#platform/db/database.ts';
import type { Block } from '#platform/documents/document.ts';
import { loadPoints, valueText } from '../../offices/read-authority.ts';
import { sayerOf } from '../../offices/say.ts';
import type { Letterhead } from './letterhead.ts';

interface TableOf {
  readonly db: Db | Tx;
  readonly officeId: string;
  readonly head: Letterhead;
  readonly on: string;
}

/** The table of authority: the say of a PMO unit at each decision point on a day. */
export const authorityBlocks = async ({ db, officeId, head: { say }, on }: TableOf): Promise<Block[]> => {
  const points = await loadPoints(db);
  const sayAt = await sayerOf(db, officeId);
  const rows = points.list.map(({ code, zh, en }) => {
    const text = valueText(code, sayAt({ point: code, on }), points);
    return [code, say([zh, en]), say([text.zh, text.en])];
  });
  return [
    { kind: 'heading', level: 2, text: say(['权力表', 'Table of authority']) },
    {
      kind: 'table',
      columns: [
        { title: say(['编号', 'Code']), align: 'center', weight: 8 },
        { title: say(['决策点', 'Decision point']), weight: 30 },
        { title: say(['PMO 的权力', 'Say of the PMO']), align: 'center', weight: 14 },
      ],
      rows,
    },
  ];
};
