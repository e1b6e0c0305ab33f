import { fill, type Text } from '#platform/i18n.ts';
import type { Punctuation } from '#platform/punctuation.ts';
import type { PackContent } from '../schema/board-pack.ts';
import { packWords } from './words.ts';

export type Say = (text: Text) => string;

/** How the papers speak: their words, and the marks between them. */
export interface Speech {
  readonly say: Say;
  readonly marks: Punctuation;
}

export interface PackTable {
  readonly columns: readonly { readonly title: string; readonly isNumber?: true }[];
  readonly rows: readonly (readonly string[])[];
}

const wan = (fen: number | null): string =>
  fen === null ? '—' : (fen / 1_000_000).toLocaleString('en', { maximumFractionDigits: 2 });

const one = (value: number | null): string => (value === null ? '—' : value.toFixed(1));

/** What the meeting is asked to decide, by rank and budget line. */
export const decisionsAsked = ({ ranking }: PackContent, { say, marks }: Speech): string[] => {
  const names = (fits: 'in' | 'out'): string =>
    marks.listed(ranking.rows.filter((row) => row.fits === (fits === 'in')).map(({ title }) => title)) ||
    say(packWords.none);
  return [
    fill(say(packWords.select), { names: names('in'), cost: wan(ranking.usedFen) }),
    fill(say(packWords.reserve), { names: names('out') }),
    fill(say(packWords.free), { budget: wan(ranking.budgetFen), free: wan(ranking.freeFen) }),
  ];
};

export const rankingTable = ({ ranking }: PackContent, say: Say): PackTable => ({
  columns: [
    { title: say(packWords.rank), isNumber: true },
    { title: say(packWords.project) },
    { title: say(packWords.score), isNumber: true },
    { title: say(packWords.cost), isNumber: true },
    { title: say(packWords.cumulative), isNumber: true },
    { title: say(packWords.outcome) },
  ],
  rows: ranking.rows.map((row) => [
    String(row.rank),
    row.title,
    one(row.total),
    wan(row.costFen),
    wan(row.cumulativeFen),
    say(row.fits ? packWords.selected : packWords.waiting),
  ]),
});

export const capacityTable = ({ capacity }: PackContent, say: Say): PackTable => ({
  columns: [
    { title: say(packWords.role) },
    { title: say(packWords.month) },
    { title: say(packWords.need), isNumber: true },
    { title: say(packWords.there), isNumber: true },
  ],
  rows: capacity.roles.flatMap(({ role, months }) =>
    months.map(({ month, need, capacity: there }) => [role, month.slice(0, 7), one(need), one(there)]),
  ),
});

export const frontierTable = ({ study }: PackContent, { say, marks }: Speech): PackTable => ({
  columns: [
    { title: say(packWords.cost), isNumber: true },
    { title: say(packWords.value), isNumber: true },
    { title: say(packWords.portfolio) },
  ],
  rows: (study?.frontier ?? [])
    .toSorted((a, b) => a.costFen - b.costFen)
    .map(({ costFen, value, titles }) => [wan(costFen), one(value), marks.listed(titles)]),
});

export interface ProposalSheet {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly points: PackTable;
  readonly opinions: readonly string[];
}

/** One page a proposal, in the order of rank. */
export const proposalSheets = (pack: PackContent, { say, marks }: Speech): ProposalSheet[] =>
  pack.ranking.rows.map((row) => {
    const candidate = pack.round.candidates.find(({ id }) => id === row.candidateId);
    const roi = candidate?.roiPercent ?? null;
    return {
      title: `${row.rank}. ${row.title}`,
      facts: [
        { label: say(packWords.unit), value: row.unit ?? '—' },
        { label: say(packWords.score), value: one(row.total) },
        { label: say(packWords.cost), value: wan(row.costFen) },
        { label: say(packWords.benefit), value: wan(row.benefitFen) },
        { label: say(packWords.roi), value: roi === null ? '—' : `${one(roi)}%` },
        { label: say(packWords.npv), value: wan(candidate?.npvFen ?? null) },
        { label: say(packWords.starts), value: candidate?.startsOn ?? '—' },
        { label: say(packWords.mandatory), value: row.mandatoryReason ?? say(packWords.none) },
      ],
      points: pointsTable(pack, row.candidateId, say),
      opinions: pack.consultations.rows.flatMap(({ unit, opinions }) =>
        opinions
          .filter(({ candidateId }) => candidateId === row.candidateId)
          .map(({ reason, answer }) =>
            marks.labelled(unit, `${reason ?? '—'} → ${answer ?? say(packWords.unanswered)}`),
          ),
      ),
    };
  });

const pointsTable = ({ scores }: PackContent, candidateId: string, say: Say): PackTable => ({
  columns: [
    { title: say(packWords.criterion) },
    { title: say(packWords.mean), isNumber: true },
    { title: say(packWords.spread), isNumber: true },
  ],
  rows: (scores.rows.find((line) => line.candidateId === candidateId)?.criteria ?? []).map((given) => [
    scores.criteria.find(({ id }) => id === given.criterionId)?.name ?? '',
    one(given.mean),
    given.spread === null ? '—' : String(given.spread),
  ]),
});
