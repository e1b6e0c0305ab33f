import type { z } from 'zod';
import { useTexts } from '#web/i18n/texts.ts';
import type { ProcessContent } from '../../schema/content.ts';
import { methodTexts } from '../texts.ts';
import { useNames, useSay } from '../use-say.ts';
import { Part, Tags } from './Part.tsx';

/** A process: why, from what, step by step with who does it and what comes out. */
export function ProcessView({ content }: { readonly content: z.output<typeof ProcessContent> }) {
  const t = useTexts(methodTexts);
  const say = useSay();
  const nameOf = useNames();
  return (
    <>
      <Part title={t.purpose}>
        <p>{say(content.purpose)}</p>
      </Part>
      {content.inputs.length > 0 ? (
        <Part title={t.inputs}>
          <Tags texts={content.inputs.map(say)} />
        </Part>
      ) : null}
      <Part title={t.stepsTitle}>
        <ol className="zs-method-steps">
          {content.steps.map((step) => (
            <li key={step.no}>
              <span className="zs-method-no zs-number">{step.no}</span>
              <div>
                {say(step)}
                <p>
                  {t.role}: {nameOf(step.role)} · {t.output}: {say(step.output)}
                </p>
              </div>
            </li>
          ))}
        </ol>
      </Part>
      {(['templates', 'metrics', 'decisionPoints'] as const).map((key) =>
        content[key].length > 0 ? (
          <Part key={key} title={t[key]}>
            <Tags texts={content[key].map(nameOf)} />
          </Part>
        ) : null,
      )}
    </>
  );
}
