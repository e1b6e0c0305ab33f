import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Avatar } from '#web/kit/Avatar.tsx';
import { commentTexts } from './texts.ts';
import type { MentionPicker } from './use-mention.ts';

/** The people to choose from, below what is being written; the text field keeps the focus. */
export function MentionList({ id, picker }: { readonly id: string; readonly picker: MentionPicker }) {
  const t = useTexts(commentTexts);
  const { q, people, chosen, choose, point } = picker;
  if (q === null) return null;
  if (people.length === 0)
    return q === '' ? null : <p className="zs-mentions is-empty">{fill(t.nobody, { q })}</p>;
  return (
    <div className="zs-mentions" role="listbox" id={id} aria-label={t.people}>
      {people.map((person, index) => (
        <div
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={index === chosen ? 'is-chosen' : ''}
          onMouseEnter={() => point(index)}
          // Pressing must not take the focus from the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(person)}
          onKeyDown={({ key }) => (key === 'Enter' ? choose(person) : undefined)}
        >
          <Avatar name={person.name} size={20} />
          <span>{person.name}</span>
          <span className="zs-muted">{[person.unitName, person.post].filter(Boolean).join(' · ')}</span>
        </div>
      ))}
    </div>
  );
}
