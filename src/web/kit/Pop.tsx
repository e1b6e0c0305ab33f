import { Popover, type PopoverProps } from 'antd';
import { useRef, type ReactNode } from 'react';
import './pop.css';

interface PopProps extends Pick<PopoverProps, 'placement'> {
  /** What the panel is about. */
  readonly title: string;
  readonly content: ReactNode;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** The button it opens from. */
  readonly children: ReactNode;
}

const reachable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

/** A panel beside its button, for the keyboard too: the focus goes in as it opens, and back as it closes. */
export function Pop({ title, content, isOpen, onOpen, placement, children }: PopProps) {
  const panel = useRef<HTMLDivElement>(null);
  const former = useRef<Element | null>(null);
  const change: PopProps['onOpen'] = (isShown) => {
    if (isShown) former.current = document.activeElement;
    onOpen(isShown);
  };
  const settled: PopProps['onOpen'] = (isShown) => {
    if (isShown) panel.current?.focus();
    else if (isLost(panel.current) && former.current instanceof HTMLElement) former.current.focus();
  };
  const hold = (shown: HTMLDivElement | null) => {
    panel.current = shown;
    if (!shown) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || !isLeaving(event, shown)) return;
      event.preventDefault();
      change(false);
    };
    shown.addEventListener('keydown', onKeyDown);
    return () => shown.removeEventListener('keydown', onKeyDown);
  };
  return (
    <Popover
      trigger="click"
      destroyOnHidden
      title={title}
      open={isOpen}
      onOpenChange={change}
      afterOpenChange={settled}
      {...(placement ? { placement } : {})}
      align={insideWindow}
      content={
        <div ref={hold} role="group" aria-label={title} tabIndex={-1} className="zs-pop">
          {content}
        </div>
      }
    >
      {children}
    </Popover>
  );
}

// Turned to its other side it may still stick out of a phone: it is shifted.
const insideWindow = { overflow: { shiftX: true, shiftY: true, adjustY: true } };

/** The focus went with what was closed. */
const isLost = (panel: Element | null): boolean =>
  document.activeElement === null ||
  document.activeElement === document.body ||
  panel?.contains(document.activeElement) === true;

/** The panel stands at the end of the document: what lies before and behind it there is not its neighbour. */
const isLeaving = ({ shiftKey, target }: KeyboardEvent, panel: HTMLElement): boolean => {
  const fields = [...panel.querySelectorAll(reachable)];
  return target === (shiftKey ? fields[0] : fields.at(-1)) || (shiftKey && target === panel);
};
