import './share-bar.css';

interface ShareBarProps {
  /** Part of the whole, 1 = all of it; more is shown as too much. null = nothing to compare. */
  readonly share: number | null;
}

/** A thin bar beside a number that says the same; so it is silent for screen readers. */
export function ShareBar({ share }: ShareBarProps) {
  if (share === null) return null;
  return (
    <span className={`zs-share ${share > 1 ? 'is-over' : ''}`} aria-hidden="true">
      <span style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
    </span>
  );
}
