import './avatar.css';

/** The first sign of a name in a circle: the family name in Chinese, an initial otherwise. */
export function Avatar({ name, size = 24 }: { readonly name: string; readonly size?: number }) {
  return (
    <span
      className="zs-avatar"
      aria-hidden="true"
      // Drawn by the style sheet: it is an ornament, not a word of the name beside it.
      data-sign={[...name.trim()][0]?.toUpperCase() ?? ''}
      style={{ width: size, height: size, fontSize: size / 2 }}
    />
  );
}
