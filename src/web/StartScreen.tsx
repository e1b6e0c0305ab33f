import './theme/start.css';

/** The outline of the product while its code is on its way. */
export function StartScreen() {
  return (
    <div className="zs-start" aria-busy="true">
      <div />
      <div />
      <div />
    </div>
  );
}
