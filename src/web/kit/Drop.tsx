import { Dropdown, type DropdownProps } from 'antd';
import { useRef } from 'react';

/** A menu below its button, for the keyboard too: the focus goes in as it opens, and back as it closes. */
export function Drop(props: Pick<DropdownProps, 'menu' | 'placement' | 'children' | 'disabled'>) {
  const former = useRef<Element | null>(null);
  const change = (opens: boolean): void => {
    if (opens) former.current = document.activeElement;
    else if (isInMenu(document.activeElement) && former.current instanceof HTMLElement)
      former.current.focus();
  };
  return <Dropdown trigger={['click']} autoFocus onOpenChange={change} {...props} />;
}

const isInMenu = (focused: Element | null): boolean =>
  focused === null || focused === document.body || focused.closest('.ant-dropdown') !== null;
