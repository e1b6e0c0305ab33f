import { Button, type ButtonProps } from 'antd';
import { useGo } from './use-go.ts';

interface LinkButtonProps {
  /** An address of paths.ts, query included. */
  readonly to: string;
  readonly type?: NonNullable<ButtonProps['type']>;
  readonly children: string;
}

/** A link that looks like a button: it can be opened in a new tab as any link, and a plain click stays in the page. */
export function LinkButton({ to, type = 'default', children }: LinkButtonProps) {
  const go = useGo();
  return (
    <Button
      href={to}
      type={type}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </Button>
  );
}
