import { Tag } from 'antd';
import type { ReactNode } from 'react';

/** A titled part of an item; without content it is not there. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="zs-method-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Tags({ texts }: { readonly texts: readonly string[] }) {
  return (
    <div className="zs-method-tags">
      {texts.map((text) => (
        <Tag key={text}>{text}</Tag>
      ))}
    </div>
  );
}
