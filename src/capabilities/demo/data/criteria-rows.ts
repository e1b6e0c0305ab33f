import type { DemoRow, IdOf } from './image.ts';
import type { DemoProposals } from './proposal-set.ts';

const scales: Readonly<Record<string, readonly [worst: string, best: string]>> = {
  S: ['与战略目标无关', '直接支撑一项战略目标'],
  F: ['不能收回投入', '三年内收回且净现值高'],
  C: ['没有客户或市场需要', '客户已承诺，可复制推广'],
  T: ['技术未经验证', '技术成熟，已有先例'],
  R: ['风险高且无应对', '风险低、可控'],
  H: ['关键人员不具备', '人员和能力已落实'],
};

/** The criteria every round is judged by, with the pairwise judgements their weights come from. */
export const criteriaTables = (model: DemoProposals, idOf: IdOf) => {
  const { criteria, passLine, name } = model;
  const setId = idOf('criteria', '2026');
  return {
    criteria_set: [
      {
        id: setId,
        created_at: '2025-09-26T09:00:00+08:00',
        family_id: idOf('criteria-family', '2026'),
        edition: 1,
        name,
        pass_line: passLine,
        published_at: '2025-09-30T09:00:00+08:00',
        published_by: idOf('person', 'U009'),
      },
    ],
    criterion: criteria.map(({ code, name: title, weight }, position) => ({
      id: idOf('criterion', code),
      set_id: setId,
      position,
      name: title,
      guidance: null,
      weight,
      scale: [
        { points: 1, text: scales[code]?.[0] ?? '' },
        { points: 5, text: scales[code]?.[1] ?? '' },
      ],
      roi_scale: null,
    })),
    criteria_knock_out: [
      { id: idOf('knock-out', 'sponsor'), set_id: setId, position: 0, kind: 'no-sponsor', name: '没有发起人' },
      { id: idOf('knock-out', 'law'), set_id: setId, position: 1, kind: 'stated', name: '违反法律法规或监管要求' },
    ],
    criteria_judgement: judgementRows(model, idOf),
  };
};

const judgementRows = ({ order, matrix }: DemoProposals, idOf: IdOf): DemoRow[] =>
  order.flatMap((row, at): DemoRow[] =>
      order.slice(at + 1).map((column, step) => ({
        set_id: idOf('criteria', '2026'),
        row_id: idOf('criterion', row),
        column_id: idOf('criterion', column),
        value: fraction(matrix[at]?.[at + 1 + step] ?? '1'),
      })),
    );

const fraction = (text: string): number => {
  const [above = 1, below = 1] = text.split('/').map(Number);
  return above / below;
};
