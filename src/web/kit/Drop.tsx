import { Dropdown, type DropdownProps, type MenuProps } from 'antd';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';

interface DropProps extends Pick<DropdownProps, 'placement'> {
  readonly menu: MenuProps;
  /** The button it opens from. */
  readonly children: ReactNode;
}

/** A menu below its button, for the keyboard too: the focus goes in as it opens, and back as it closes. */
export function Drop({ menu, placement, children }: DropProps) {
  const former = useRef<Element | null>(null);
  const change: DropdownProps['onOpenChange'] = (isOpen) => {
    if (isOpen) former.current = document.activeElement;
    else if (isInMenu(document.activeElement) && former.current instanceof HTMLElement)
      former.current.focus();
  };
  return (
    <Dropdown
      {...opening}
      destroyOnHidden
      onOpenChange={change}
      menu={{ ...menu, onKeyDown: keepEnter }}
      {...(placement ? { placement } : {})}
    >
      {children}
    </Dropdown>
  );
}

// The focus goes in when somebody opens the menu, not when the page appears.
const opening = { trigger: ['click' as const], autoFocus: true };

/** The Enter that chose an item is not to press the button as well, which has the focus by then. */
const keepEnter = (event: KeyboardEvent): void => {
  if (event.key === 'Enter') event.preventDefault();
};

const isInMenu = (focused: Element | null): boolean =>
  focused === null || focused === document.body || focused.closest('.ant-dropdown') !== null;
