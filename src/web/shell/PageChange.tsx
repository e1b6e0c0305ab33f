import { useMatches } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { productTexts } from '../i18n/product.ts';
import { useTexts } from '../i18n/texts.ts';
import { useShownRecord } from '../routing/record-title.ts';

interface PageChangeProps {
  /** What the page is called. */
  readonly title: string;
}

/**
 * Another page without another document: a browser would name its tab, begin at the top, and a screen reader would
 * say the name. The tab carries the record, the page and the product. The focus goes to the page where it was lost
 * with the former one; where it stayed in the navigation, the name is told.
 */
export function PageChange({ title }: PageChangeProps) {
  const { name } = useTexts(productTexts);
  const record = useShownRecord();
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? '' });
  const former = useRef(path);
  const [told, setTold] = useState('');
  useEffect(() => {
    document.title = [record, title, name].filter((one) => one !== '').join(' · ');
  }, [record, title, name]);
  // After the page was drawn: to give the focus before would draw it twice.
  useEffect(() => {
    if (former.current === path) return;
    former.current = path;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    setTold(isLost ? '' : title);
  }, [path, title]);
  return (
    <p role="status" className="zs-visually-hidden">
      {told}
    </p>
  );
}
