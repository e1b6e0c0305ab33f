const date = /(\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2})?)/;

export const hasDate = (text: string): boolean => date.test(text);

/** A text whose dates are not broken at the end of a line, as their hyphens would let them. */
export function Unbroken({ children }: { readonly children: string }) {
  return children.split(date).map((part, at) =>
    at % 2 === 1 ? (
      // Places in a text that is written once and never reordered.
      <span key={at} className="zs-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
