import { CheckCircleOutlined, CloseCircleOutlined, MinusCircleOutlined } from '@ant-design/icons';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { isOutput, outputs as known } from '../names.ts';
import type { FoundOutput } from '../schema.ts';
import { roadmapTexts } from './texts.ts';

/** What a step asks for, whether it is there, and where it is made. */
export function StepOutputs({ outputs }: { readonly outputs: readonly FoundOutput[] }) {
  const t = useTexts(roadmapTexts);
  const required = outputs.filter(({ isRequired }) => isRequired);
  const advised = outputs.filter(({ isRequired }) => !isRequired);
  return (
    <section>
      <h3>{t.outputs}</h3>
      <OutputList outputs={required} />
      {advised.length > 0 ? (
        <>
          <h3 style={{ marginTop: 8 }}>{t.advised}</h3>
          <OutputList outputs={advised} />
        </>
      ) : null}
    </section>
  );
}

function OutputList({ outputs }: { readonly outputs: readonly FoundOutput[] }) {
  const t = useTexts(roadmapTexts);
  const text = useText();
  return (
    <ul className="zs-roadmap-outputs">
      {outputs.map(({ id, isRequired, isThere }) => {
        const output = isOutput(id) ? known[id] : null;
        const state = isThere ? 'is-there' : isRequired ? 'is-missing' : 'is-open';
        return (
          <li key={id}>
            <span className={state}>
              {isThere ? (
                <CheckCircleOutlined aria-label={t.isThere} />
              ) : isRequired ? (
                <CloseCircleOutlined aria-label={t.isMissing} />
              ) : (
                <MinusCircleOutlined aria-label={t.isMissing} />
              )}
            </span>
            <span>{output ? text(output.name) : id}</span>
            {!isThere && output ? <PageLink to={output.path}>{t.toMake}</PageLink> : null}
          </li>
        );
      })}
    </ul>
  );
}
