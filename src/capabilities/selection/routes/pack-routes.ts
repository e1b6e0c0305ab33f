import { route } from '#platform/route.ts';
import { BoardPackId, BoardPackRecord, BoardPacks, PackFormat } from '../schema/board-pack.ts';
import { RoundId } from '../schema/final.ts';

/** The papers of the meeting, each as it was made. */
export const packRoutes = [
  route({
    id: 'board-pack.list',
    method: 'GET',
    path: '/api/rounds/{id}/board-packs',
    summary: ['本轮已生成的终选会材料', 'Papers made for the meetings of a round'],
    permission: 'round.read',
    params: RoundId,
    response: BoardPacks,
  }),
  route({
    id: 'board-pack.make',
    method: 'POST',
    path: '/api/rounds/{id}/board-packs',
    summary: ['以此刻的数据生成终选会材料', 'Make the papers of the meeting from the data of this instant'],
    permission: 'round.manage',
    params: RoundId,
    response: BoardPackRecord,
  }),
  route({
    id: 'board-pack.file',
    method: 'GET',
    path: '/api/board-packs/{id}/file',
    summary: [
      '终选会材料（幻灯片、Word、PDF 或数据）',
      'Papers of the selection meeting as slides, Word, PDF or data',
    ],
    permission: 'round.read',
    params: BoardPackId,
    query: PackFormat,
    download: true,
  }),
] as const;
