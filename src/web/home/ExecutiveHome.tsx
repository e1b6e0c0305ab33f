import { ExecutivePage } from '#capabilities/monitoring/ui/ExecutivePage.tsx';
import { useTexts } from '../i18n/texts.ts';
import { MyTodos } from './MyTodos.tsx';
import { homeTexts } from './texts.ts';

/** The executive view with what waits for the reader: the page knows nothing of the to-do list. */
export function ExecutiveHome() {
  const t = useTexts(homeTexts);
  return <ExecutivePage waiting={<MyTodos title={t.waitingForMe} />} />;
}
