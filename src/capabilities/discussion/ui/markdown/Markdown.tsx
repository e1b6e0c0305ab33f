import { PageLink } from '#web/routing/PageLink.tsx';
import { parseBlocks, type Block } from './parse-blocks.ts';
import type { Inline } from './parse-inline.ts';
import './markdown.css';

/** What somebody wrote, as elements; text stays text, so nothing in it can run. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div className="zs-markdown">
      {parseBlocks(text).map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  if (block.kind === 'code')
    return (
      <pre>
        <code>{block.text}</code>
      </pre>
    );
  if (block.kind === 'paragraph')
    return (
      <p>
        {block.lines.map((line, index) => (
          <span key={index} className="zs-markdown-line">
            <InlineViews inlines={line} />
          </span>
        ))}
      </p>
    );
  const items = block.items.map((item, index) => (
    <li key={index}>
      <InlineViews inlines={item} />
    </li>
  ));
  return block.isOrdered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

function InlineViews({ inlines }: { readonly inlines: readonly Inline[] }) {
  return inlines.map((inline, index) => <InlineView key={index} inline={inline} />);
}

function InlineView({ inline }: { readonly inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'bold':
      return (
        <strong>
          <InlineViews inlines={inline.children} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <InlineViews inlines={inline.children} />
        </em>
      );
    case 'code':
      return <code>{inline.text}</code>;
    case 'mention':
      return <span className="zs-mention">@{inline.name}</span>;
    case 'link':
      return inline.href.startsWith('/') ? (
        <PageLink to={inline.href}>{inline.text}</PageLink>
      ) : (
        <a href={inline.href} target="_blank" rel="noopener noreferrer nofollow">
          {inline.text}
        </a>
      );
  }
}
