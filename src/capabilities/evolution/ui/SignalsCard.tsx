import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { PageLink } from '#web/routing/PageLink.tsx';
import { groupNames, signalGroups, signalTexts, stateNames } from '../names.ts';
import type { Signal } from '../schema.ts';
import './evolution.css';
import { evolutionTexts } from './texts.ts';

const marks = { met: '●', near: '◐', unmet: '○', unknown: '—' } as const;

/** What speaks for the next step: each signal with its target, its verdict and the records behind it. */
export function SignalsCard({ officeId }: { readonly officeId: string }) {
  const t = useTexts(evolutionTexts);
  const text = useText();
  const read = useGet('/api/offices/{id}/growth-signals', { params: { id: officeId } });
  const signals = read.data?.signals ?? [];
  return (
    <Card title={t.signals}>
      <p className="zs-muted">{t.signalsText}</p>
      <ProblemNotice error={read.error} onRetry={() => void read.refetch()} />
      {read.data ? null : <RowSkeletons count={6} />}
      <div className="zs-signals">
        {read.data
          ? signalGroups.map((group) => (
              <section key={group}>
                <h3>{text(groupNames[group])}</h3>
                <ul>
                  {signals
                    .filter((signal) => signal.group === group)
                    .map((signal) => (
                      <SignalLine key={signal.id} signal={signal} />
                    ))}
                </ul>
              </section>
            ))
          : null}
      </div>
    </Card>
  );
}

function SignalLine({ signal }: { readonly signal: Signal }) {
  const t = useTexts(evolutionTexts);
  const { aside, labelled } = usePunctuation();
  const text = useText();
  const { id, text: value, state, reason, rows, hidden } = signal;
  const { name, target } = signalTexts[id];
  return (
    <li className={`zs-signal is-${state}`}>
      <div className="zs-signal-head">
        <strong>{text(name)}</strong>
        <span className="zs-signal-state">
          <span aria-hidden="true">{marks[state]}</span> {text(stateNames[state])}
        </span>
      </div>
      <div className="zs-number">{reason === null ? value : aside('—', reason)}</div>
      <small className="zs-muted">{labelled(t.target, text(target))}</small>
      {rows.length > 0 || hidden > 0 ? (
        <details>
          <summary>{fill(t.rowsOf, { count: rows.length + hidden })}</summary>
          <ul>
            {rows.map((row) => (
              <li key={row.path}>
                <PageLink to={row.path}>{row.text}</PageLink>
                <span className="zs-muted zs-number">{row.value}</span>
              </li>
            ))}
          </ul>
          {hidden > 0 ? <p className="zs-muted">{fill(t.hidden, { count: hidden })}</p> : null}
        </details>
      ) : null}
    </li>
  );
}
