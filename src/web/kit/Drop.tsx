import { CheckOutlined } from '@ant-design/icons';
import { Dropdown, type DropdownProps, type MenuProps } from 'antd';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';

interface DropProps extends Pick<DropdownProps, 'placement'> {
  /** What the menu is for. */
  readonly label: string;
  readonly menu: MenuProps;
  /** The button it opens from. */
  readonly children: ReactNode;
}

/** A menu below its button, for the keyboard too: the focus goes in as it opens, and back as it closes. */
export function Drop({ label, menu, placement, children }: DropProps) {
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
      menu={{ ...menu, items: itemsOf(menu), 'aria-label': label, onKeyDown: keepEnter }}
      {...(placement ? { placement } : {})}
    >
      {children}
    </Dropdown>
  );
}

// The focus goes in when somebody opens the menu, not when the page appears.
const opening = { trigger: ['click' as const], autoFocus: true };

/** Of a menu that keeps a choice, the chosen item is told by more than its colour. */
const itemsOf = ({ items = [], selectable, selectedKeys = [] }: MenuProps) =>
  selectable
    ? items.map((item) => {
        const isChosen = selectedKeys.includes(String(item?.key));
        const told = { role: 'menuitemradio', 'aria-checked': isChosen };
        return { ...item, ...told, extra: isChosen ? <CheckOutlined /> : null } as typeof item;
      })
    : items;

/** The Enter that chose an item is not to press the button as well, which has the focus by then. */
const keepEnter = (event: KeyboardEvent): void => {
  if (event.key === 'Enter') event.preventDefault();
};

const isInMenu = (focused: Element | null): boolean =>
  focused === null || focused === document.body || focused.closest('.ant-dropdown') !== null;
