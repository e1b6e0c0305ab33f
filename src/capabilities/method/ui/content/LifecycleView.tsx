import { Collapse, Tag } from 'antd';
import type { z } from 'zod';
import { useTexts } from '#web/i18n/texts.ts';
import { Facts } from '#web/kit/Facts.tsx';
import type { LifecycleContent } from '../../schema/content.ts';
import { methodTexts } from '../texts.ts';
import { useSay, useWord } from '../use-say.ts';
import { Part } from './Part.tsx';

type Content = z.output<typeof LifecycleContent>;

/** A life cycle: its phases with what they deliver, its gates with their checklists. */
export function LifecycleView({ content }: { readonly content: Content }) {
  const t = useTexts(methodTexts);
  const say = useSay();
  const word = useWord();
  return (
    <>
      <Facts
        facts={[
          { label: t.method, value: word(content.method) },
          { label: t.suitedFor, value: say(content.suitedFor) },
        ]}
      />
      <Part title={t.phasesTitle}>
        <ol className="zs-method-steps">
          {content.phases.map((phase, index) => (
            <li key={phase.id}>
              <span className="zs-method-no zs-number">{index + 1}</span>
              <div>
                {say(phase)} {phase.iterative ? <Tag>{t.iterative}</Tag> : null}
                {phase.endGate ? <Tag color="blue">{phase.endGate}</Tag> : null}
                <p>{say(phase.purpose)}</p>
                <p>{phase.deliverables.map(say).join(' · ')}</p>
              </div>
            </li>
          ))}
        </ol>
      </Part>
      {content.gates.length > 0 ? (
        <Part title={t.gates}>
          <Gates gates={content.gates} />
        </Part>
      ) : null}
      {content.notes.length > 0 ? (
        <Part title={t.notes}>
          {content.notes.map((note) => (
            <p key={note.zh}>{say(note)}</p>
          ))}
        </Part>
      ) : null}
    </>
  );
}

function Gates({ gates }: { readonly gates: Content['gates'] }) {
  const t = useTexts(methodTexts);
  const say = useSay();
  return (
    <Collapse
      size="small"
      items={gates.map((gate) => ({
        key: gate.id,
        label: `${gate.id} ${say(gate)} · ${gate.kind === 'decision' ? t.decisionGate : t.technicalGate} · ${gate.requiredFor.join('/')}`,
        children: (
          <ol className="zs-method-steps">
            {gate.checklist.map((check) => (
              <li key={check.no}>
                <span className="zs-method-no zs-number">{check.no}</span>
                <div>
                  {say(check)} <Tag>{check.type === 'M' ? t.must : t.scored}</Tag>
                </div>
              </li>
            ))}
          </ol>
        ),
      }))}
    />
  );
}
