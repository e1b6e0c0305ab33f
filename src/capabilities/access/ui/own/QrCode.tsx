import qrcode from 'qrcode-generator';
import { useMemo } from 'react';

/** A QR code as one path, dark on light in both themes so that cameras read it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { path, size } = useMemo(() => drawn(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      width={200}
      height={200}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      style={{ background: '#fff', borderRadius: 8, margin: '0 auto' }}
    >
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

const drawn = (text: string): { readonly path: string; readonly size: number } => {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const cells = Array.from(
    { length: size * size },
    (_, index) => [Math.floor(index / size), index % size] as const,
  );
  const path = cells
    .map(([row, column]) => (code.isDark(row, column) ? `M${column} ${row}h1v1h-1z` : ''))
    .join('');
  return { path, size };
};
