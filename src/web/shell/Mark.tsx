/** The product's mark: a hub with four spokes. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg className="zs-mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--zs-primary)" />
      <circle cx="16" cy="16" r="4.2" fill="#fff" />
      <path
        d="M16 11.8V7.6M16 20.2v4.2M11.8 16H7.6M20.2 16h4.2"
        stroke="#fff"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <g fill="#fff">
        <circle cx="16" cy="6.4" r="2" />
        <circle cx="16" cy="25.6" r="2" />
        <circle cx="6.4" cy="16" r="2" />
        <circle cx="25.6" cy="16" r="2" />
      </g>
    </svg>
  );
}
