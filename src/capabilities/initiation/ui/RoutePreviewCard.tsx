import { useGet } from '#web/api/use-get.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { levelNames } from '../names.ts';
import type { RoutePreview } from '../schema.ts';
import { initiationTexts } from './texts.ts';

/** How a request is decided, and by which rule. */
export function RoutePreviewCard({ id }: { readonly id: string }) {
  const t = useTexts(initiationTexts);
  const route = useGet('/api/initiations/{id}/route', { params: { id } });
  return (
    <Card title={t.route} extra={<span className="zs-muted">{t.routeNote}</span>}>
      {route.data ? <Route route={route.data} /> : null}
    </Card>
  );
}

function Route({ route }: { readonly route: RoutePreview }) {
  const t = useTexts(initiationTexts);
  const { aside, clauses, colon, labelled, listed } = usePunctuation();
  const say = useText();
  const level = (of: RoutePreview['initiation']): string => {
    const name = of ? levelNames[of.level] : undefined;
    return name && of ? aside(say(name), of.rule) : '—';
  };
  return (
    <>
      {route.inCharge ? (
        <p>
          {t.office}
          {colon}
          <strong>{route.inCharge.office}</strong>{' '}
          <span className="zs-muted">{clauses(route.inCharge.reasons)}</span>
        </p>
      ) : null}
      <p className="zs-muted">
        {[
          route.office ?? t.noOffice,
          labelled(t.preliminary, level(route.preliminary)),
          labelled(t.decision, level(route.initiation)),
        ].join(' · ')}
      </p>
      <ol className="zs-initiation-route">
        {route.steps.map((step, index) => (
          <li key={`${step.name}${String(index)}`}>
            <strong>{step.name}</strong> {listed(step.people) || t.nobody}{' '}
            <span className="zs-muted">
              {t[step.duty]}
              {step.people.length > 1 ? ` · ${t[step.mode]}` : ''}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
