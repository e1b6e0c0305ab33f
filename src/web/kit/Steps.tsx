import './steps.css';

interface StepsProps {
  readonly label: string;
  readonly steps: readonly string[];
  readonly current: number;
  /** Steps that were done may be gone back to. */
  readonly onGo?: (index: number) => void;
}

/** Where one is in a sequence; plain HTML, so that pages without the component library can show it. */
export function Steps({ label, steps, current, onGo }: StepsProps) {
  return (
    <ol className="zs-steps" aria-label={label}>
      {steps.map((step, index) => {
        const state = index < current ? 'is-done' : index === current ? 'is-current' : '';
        const content = (
          <>
            <span className="zs-steps-mark" aria-hidden="true">
              {index < current ? '✓' : index + 1}
            </span>
            <span className="zs-steps-name">{step}</span>
          </>
        );
        return (
          <li key={step} className={state} aria-current={index === current ? 'step' : undefined}>
            {onGo && index < current ? (
              <button type="button" onClick={() => onGo(index)}>
                {content}
              </button>
            ) : (
              <span>{content}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
