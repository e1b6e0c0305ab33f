import type { Db, Tx } from '#platform/db/database.ts';
import type { Block, PrintedColumn, PrintedNode } from '#platform/documents/document.ts';
import type { Text } from '#platform/i18n.ts';
import { punctuationOf } from '#platform/punctuation.ts';
import { MetricContent, ProcessContent, TemplateContent } from '../../method/schema/content.ts';
import type { MethodKind } from '../../method/schema/kinds.ts';
import { listItemsOf } from '../../method/store/items.ts';
import { listOffices } from '../../offices/store.ts';
import { listUnits } from '../../organisation/store.ts';
import type { RegulationPart } from '../names.ts';
import { latestApproved } from '../store/charters.ts';
import { authorityBlocks } from './authority-table.ts';
import { positionBlocks } from './position-table.ts';
import { charterBlocks } from './charter-document.ts';
import type { Letterhead } from './letterhead.ts';

type Reader = Db | Tx;

export interface PartOf {
  /** Day for which it is assembled. */
  readonly on: string;
  readonly db: Reader;
  readonly officeId: string;
  readonly head: Letterhead;
}

/** What a chapter assembles from living records, as it stands now. */
export const partBlocks: Readonly<Record<RegulationPart, (of: PartOf) => Promise<Block[]>>> = {
  charter: async ({ db, officeId, head }) => {
    const charter = await latestApproved(db, officeId);
    if (!charter) return [note(head, ['尚无已批准的章程。', 'No charter has been approved yet.'])];
    const blocks = await charterBlocks(db, charter, head, ['mission', 'duties', 'powers', 'reporting']);
    return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: 2 as const } : block));
  },
  organisation: async ({ db, head }) => [
    { kind: 'heading', level: 2, text: head.say(['组织结构图', 'Organisation chart']) },
    { kind: 'tree', nodes: treeOf(await listUnits(db)) },
    { kind: 'heading', level: 2, text: head.say(['PMO 单元', 'PMO units']) },
    { kind: 'tree', nodes: await officeTree(db) },
  ],
  positions: positionBlocks,
  authority: authorityBlocks,
  processes: (of) =>
    catalogue(of, 'process', [['目的', 'Purpose'], 40], (content) => ProcessContent.parse(content).purpose),
  templates: (of) =>
    catalogue(of, 'template', [['适用级别', 'Classes'], 14], (content) => {
      const { classes } = TemplateContent.parse(content).appliesTo;
      return { zh: punctuationOf('zh-CN').listed(classes), en: punctuationOf('en').listed(classes) };
    }),
  metrics: (of) =>
    catalogue(of, 'metric', [['公式', 'Formula'], 40], (content) => MetricContent.parse(content).formula),
};

const note = ({ say }: Letterhead, text: Text): Block => ({ kind: 'paragraph', text: say(text) });

interface Said {
  readonly zh: string;
  readonly en: string;
}

const catalogue = async (
  { db, head: { say } }: PartOf,
  kind: MethodKind,
  [title, weight]: readonly [Text, number],
  aboutOf: (content: unknown) => Said,
): Promise<Block[]> => {
  const columns: PrintedColumn[] = [
    { title: say(['序号', 'No.']), align: 'center', weight: 5 },
    { title: say(['名称', 'Name']), weight: 22 },
    { title: say(title), weight },
  ];
  const rows = (await listItemsOf(db, [kind])).map(({ zh, en, content }, at) => {
    const about = aboutOf(content);
    return [String(at + 1), say([zh, en]), say([about.zh, about.en])];
  });
  return [{ kind: 'table', columns, rows }];
};

interface Node {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly headName: string | null;
}

const treeOf = (nodes: readonly Node[], parent: string | null = null): PrintedNode[] => {
  const known = new Set(nodes.map(({ id }) => id));
  return nodes
    .filter(({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null) === parent)
    .map(({ id, name, headName }) => ({
      name,
      ...(headName === null ? {} : { note: headName }),
      children: treeOf(nodes, id),
    }));
};

const officeTree = async (db: Reader): Promise<PrintedNode[]> =>
  treeOf(
    (await listOffices(db))
      .toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
      .map((office) => ({ ...office, name: office.displayName ?? office.name })),
  );
