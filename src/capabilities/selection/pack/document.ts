import type { Block, PrintedDocument } from '#platform/documents/document.ts';
import type { Locale } from '#platform/i18n.ts';
import {
  capacityTable,
  decisionsAsked,
  frontierTable,
  proposalSheets,
  rankingTable,
  type PackTable,
  type Speech,
} from './content.ts';
import type { PackContent } from '../schema/board-pack.ts';
import { packWords } from './words.ts';

interface Printing extends Speech {
  readonly locale: Locale;
  /** Day and hour of the data, in the time zone of the enterprise. */
  readonly asOf: string;
}

/** The meeting's papers as a document. */
export const packDocument = (pack: PackContent, { locale, asOf, ...speech }: Printing): PrintedDocument => {
  const { say } = speech;
  const capacity = capacityTable(pack, say);
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
  return {
    title: `${pack.round.number} ${say(packWords.title)}`,
    number: pack.round.number,
    organisation: pack.enterprise,
    date: asOf.slice(0, 10),
    locale,
    blocks: [
      { kind: 'hint', text: `${say(packWords.asOf)} ${asOf}` },
      heading(say(packWords.asked)),
      { kind: 'list', items: decisionsAsked(pack, speech) },
      heading(say(packWords.ranking)),
      tableOf(rankingTable(pack, say)),
      heading(say(packWords.capacity)),
      capacity.rows.length > 0 ? tableOf(capacity) : { kind: 'paragraph', text: say(packWords.noDemand) },
      heading(say(packWords.frontier)),
      ...(pack.study
        ? [tableOf(frontierTable(pack, speech)), { kind: 'hint' as const, text: say(packWords.proposalOnly) }]
        : [{ kind: 'paragraph' as const, text: say(packWords.noStudy) }]),
      ...proposalSheets(pack, speech).flatMap((sheet): Block[] => [
        { kind: 'page-break' },
        heading(sheet.title),
        { kind: 'facts', facts: sheet.facts },
        tableOf(sheet.points),
        { kind: 'heading', level: 2, text: say(packWords.opinions) },
        { kind: 'list', items: sheet.opinions.length > 0 ? sheet.opinions : [say(packWords.none)] },
      ]),
    ],
  };
};

const tableOf = ({ columns, rows }: PackTable): Block => ({
  kind: 'table',
  columns: columns.map(({ title, isNumber }) => ({ title, align: isNumber ? 'right' : 'left' })),
  rows,
});
