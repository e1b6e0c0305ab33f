/** A small number on an icon; its button says it in words. */
export function CountBadge({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className="zs-badge zs-number" aria-hidden="true">
      {count > 99 ? '99+' : count}
    </span>
  );
}
