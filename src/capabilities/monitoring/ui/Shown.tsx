/** A reason in place of a number is a sentence, and set as one. */
export function Shown({ text }: { readonly text: string }) {
  return <span className={text.startsWith('—') ? 'zs-kpi-reason' : ''}>{text}</span>;
}
