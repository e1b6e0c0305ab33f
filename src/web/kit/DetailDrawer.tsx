import { Drawer } from 'antd';
import type { ReactNode } from 'react';

interface DetailDrawerProps {
  readonly isOpen: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
  readonly width?: number;
  readonly children: ReactNode;
}

/** The details of one row beside its list; fills a small screen. */
export function DetailDrawer({ isOpen, title, onClose, actions, width = 560, children }: DetailDrawerProps) {
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      title={title}
      extra={actions}
      size={`min(${width}px, 100vw)`}
      destroyOnHidden
    >
      {children}
    </Drawer>
  );
}
