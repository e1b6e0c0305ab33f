import type { z } from 'zod';
import { useTexts } from '#web/i18n/texts.ts';
import { Facts } from '#web/kit/Facts.tsx';
import type { DeliverableContent } from '../../schema/content.ts';
import { methodTexts } from '../texts.ts';
import { useNames } from '../use-say.ts';
import { Part, Tags } from './Part.tsx';

export function DeliverableView({ content }: { readonly content: z.output<typeof DeliverableContent> }) {
  const t = useTexts(methodTexts);
  const nameOf = useNames();
  return (
    <>
      <Facts
        facts={[
          { label: t.requiredFor, value: content.requiredFor.join(' · ') },
          { label: t.regulated, value: content.requiredWhenRegulated ? t.yes : t.no },
          { label: t.dueBefore, value: content.dueBefore.join(' · ') },
          { label: t.keptCurrent, value: content.keptCurrent ? t.yes : t.no },
        ]}
      />
      {content.lifecycles.length > 0 ? (
        <Part title={t.lifecycles}>
          <Tags texts={content.lifecycles.map(nameOf)} />
        </Part>
      ) : null}
    </>
  );
}
