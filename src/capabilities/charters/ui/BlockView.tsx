import type { Block, PrintedNode } from '#platform/documents/document.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';

/** A document on the screen, block by block, as it will be printed. */
export function BlockView({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <div className="zs-charter-text is-printed">
      {blocks.map((block, at) => (
        <OneBlock key={`${at} ${block.kind}`} block={block} />
      ))}
    </div>
  );
}

function OneBlock({ block }: { readonly block: Block }) {
  const { labelled } = usePunctuation();
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
    case 'paragraph':
    case 'hint':
      return block.text.split('\n').map((line, at) => <p key={`${at} ${line}`}>{line}</p>);
    case 'list':
      return (
        <ol className="zs-chart-list">
          {block.items.map((item, at) => (
            <li key={`${at} ${item}`}>{item}</li>
          ))}
        </ol>
      );
    case 'facts':
      return block.facts.map(({ label, value }) => <p key={label}>{labelled(label, value)}</p>);
    case 'table':
      return <TableBlock {...block} />;
    case 'tree':
      return <Tree nodes={block.nodes} />;
    case 'page-break':
      return <hr />;
  }
}

function TableBlock({ columns, rows }: Extract<Block, { kind: 'table' }>) {
  return (
    <ScrollX label={columns.map(({ title }) => title).join(' · ')} minWidth={columns.length * 110}>
      <table className="zs-simple-table">
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={`${at} ${row[0] ?? ''}`}>
              {row.map((cell, column) => (
                <td key={columns[column]?.title ?? column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function Tree({ nodes }: { readonly nodes: readonly PrintedNode[] }) {
  return (
    <ul className="zs-chart-list">
      {nodes.map(({ name, note, children }, at) => (
        <li key={`${at} ${name}`}>
          {name}
          {note ? <span className="zs-muted"> {note}</span> : null}
          {children.length > 0 ? <Tree nodes={children} /> : null}
        </li>
      ))}
    </ul>
  );
}
