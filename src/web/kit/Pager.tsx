import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { fill } from '#platform/i18n.ts';
import { defineTexts, useTexts } from '../i18n/texts.ts';
import { pageNumbers } from './page-numbers.ts';
import './pager.css';

const pagerTexts = defineTexts({
  pages: ['分页', 'Pages'],
  pagesOf: ['{name}：分页', '{name}: pages'],
  page: ['第 {page} 页', 'Page {page}'],
  previous: ['上一页', 'Previous page'],
  next: ['下一页', 'Next page'],
  size: ['每页条数', 'Rows a page'],
  sizeOf: ['{size} 条/页', '{size} a page'],
});

interface PagerProps {
  readonly page: number;
  /** How many there are on a page. */
  readonly size: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
  /** What is paged, which tells one pager of a page from another. */
  readonly of?: string;
  /** What stands before the pages: how many there are in all. */
  readonly text?: string;
  /** Sizes to choose among; the pages are then shown where there is but one as well. */
  readonly sizes?: { readonly offered: readonly number[]; readonly onSize: (size: number) => void };
}

/** The way to the other pages of a list. */
export function Pager({ page, size, total, onPage, of, text, sizes }: PagerProps) {
  const t = useTexts(pagerTexts);
  const last = Math.max(1, Math.ceil(total / size));
  if (total === 0 || (last === 1 && !sizes)) return null;
  const step = (by: -1 | 1, name: string, icon: ReactNode) => {
    const next = page + by;
    const isEnd = next < 1 || next > last;
    return (
      <button
        type="button"
        aria-label={name}
        title={name}
        // Not disabled, which would lose the focus of who arrives at the end by it.
        aria-disabled={isEnd}
        onClick={() => (isEnd ? undefined : onPage(next))}
      >
        {icon}
      </button>
    );
  };
  return (
    <nav className="zs-pager" aria-label={of === undefined ? t.pages : fill(t.pagesOf, { name: of })}>
      {text ? <span className="zs-pager-text">{text}</span> : null}
      {step(-1, t.previous, <LeftOutlined />)}
      {pageNumbers(page, last).map((one, index) =>
        one === null ? (
          <span key={`gap ${index}`} aria-hidden="true">
            …
          </span>
        ) : (
          <button
            key={one}
            type="button"
            aria-label={fill(t.page, { page: one })}
            aria-current={one === page ? 'page' : undefined}
            onClick={() => onPage(one)}
          >
            {one}
          </button>
        ),
      )}
      {step(1, t.next, <RightOutlined />)}
      {sizes ? (
        <Select
          size="small"
          aria-label={t.size}
          popupMatchSelectWidth={false}
          value={size}
          onChange={sizes.onSize}
          options={sizes.offered.map((value) => ({ value, label: fill(t.sizeOf, { size: value }) }))}
        />
      ) : null}
    </nav>
  );
}
