import './avatar.css';

/** The first sign of a name in a circle: the family name in Chinese, an initial otherwise. */
export function Avatar({ name, size = 24 }: { readonly name: string; readonly size?: number }) {
  return (
    <span className="zs-avatar" aria-hidden="true" style={{ width: size, height: size, fontSize: size / 2 }}>
      {[...name.trim()][0]?.toUpperCase() ?? ''}
    </span>
  );
}
