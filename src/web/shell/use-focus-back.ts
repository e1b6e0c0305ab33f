import { useEffect } from 'react';

const kept = 20;

/**
 * Gives the focus back to where it was when a dialog or drawer goes. The component library does so where it closes
 * one itself, not where the page takes one out whose record or question is no more.
 */
export const useFocusBack = (regionId: string): void => {
  useEffect(() => {
    const region = document.getElementById(regionId);
    if (!region) return undefined;
    const former: HTMLElement[] = [];
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && former.push(target) > kept) former.shift();
    };
    const observer = new MutationObserver((changes) => {
      if (isLost() && changes.some(({ removedNodes }) => [...removedNodes].some(hadDialog))) giveBack(former);
    });
    document.addEventListener('focusin', remember);
    observer.observe(region, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [regionId]);
};

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

const hadDialog = (node: Node): boolean =>
  node instanceof Element && (node.matches('[role=dialog]') || node.querySelector('[role=dialog]') !== null);

/** To what had it last and is still there; where nothing is, to the page. */
const giveBack = (former: readonly HTMLElement[]): void => {
  const last = former.findLast((one) => one.isConnected && one.checkVisibility({ visibilityProperty: true }));
  (last ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
};
