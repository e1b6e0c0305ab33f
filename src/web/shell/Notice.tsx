import type { ReactNode } from 'react';

interface NoticeProps {
  /** What stands large: 403, 404 or a sign. */
  readonly mark: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** A page that says why there is no other page here. */
export function Notice({ mark, title, text, children }: NoticeProps) {
  return (
    <section className="zs-notice">
      <p className="zs-notice-mark" aria-hidden="true">
        {mark}
      </p>
      <h1>{title}</h1>
      <p className="zs-muted">{text}</p>
      <div>{children}</div>
    </section>
  );
}
