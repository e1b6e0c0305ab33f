import { CheckSquareOutlined } from '@ant-design/icons';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { CountBadge } from './CountBadge.tsx';
import './inbox.css';
import { todoTexts } from './texts.ts';
import { useTodos } from './use-inbox.ts';

/** The to-do sign of the top bar with how much waits. */
export function TodoLink() {
  const t = useTexts(todoTexts);
  const { data } = useTodos();
  const count = data?.total ?? 0;
  const late = data?.late ?? 0;
  const text = count === 0 ? t.link : late === 0 ? t.linkCount : t.linkOverdue;
  const said = fill(text, { count, late });
  return (
    <PageLink to={paths.todos} className="zs-top-button" title={said}>
      <CheckSquareOutlined aria-hidden="true" />
      <span className="zs-visually-hidden">{said}</span>
      <CountBadge count={count} />
    </PageLink>
  );
}
