import type { z } from 'zod';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Facts } from '#web/kit/Facts.tsx';
import type { ServiceContent } from '../../schema/content.ts';
import { methodTexts } from '../texts.ts';
import { useSay, useWord } from '../use-say.ts';

export function ServiceView({ content }: { readonly content: z.output<typeof ServiceContent> }) {
  const t = useTexts(methodTexts);
  const say = useSay();
  const word = useWord();
  const days = content.slaWorkDays === null ? '' : ` (${fill(t.slaDays, { count: content.slaWorkDays })})`;
  return (
    <Facts
      facts={[
        { label: t.centre, value: word(content.centre) },
        { label: t.audience, value: say(content.audience) },
        { label: t.sla, value: `${say(content.sla)}${days}` },
        { label: t.measure, value: say(content.measure) },
      ]}
    />
  );
}
