import './skeleton.css';

/** The outline of cards, while their figures are read. */
export function CardSkeletons({ count }: { readonly count: number }) {
  return (
    <div className="zs-grid" aria-busy="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="zs-skeleton" style={{ height: 108 }} />
      ))}
    </div>
  );
}

/** The outline of a list or a text. */
export function RowSkeletons({ count }: { readonly count: number }) {
  return (
    <div className="zs-skeleton-rows" aria-busy="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="zs-skeleton" />
      ))}
    </div>
  );
}
