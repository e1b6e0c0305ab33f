import { useText } from '#web/i18n/texts.ts';
import { nounText, verbText } from './permission-words.ts';
import './permission-list.css';

/** Permissions in words, what may be done gathered by what it is done to. */
export function PermissionList({ permissions }: { readonly permissions: readonly string[] }) {
  const say = useText();
  const byNoun = Map.groupBy(permissions, (permission) => permission.split('.')[0] ?? '');
  return (
    <dl className="zs-permissions">
      {[...byNoun].map(([noun, some]) => (
        <div key={noun} title={some.join(' ')}>
          <dt>{say(nounText(noun))}</dt>
          <dd>{some.map((permission) => say(verbText(permission))).join(' · ')}</dd>
        </div>
      ))}
    </dl>
  );
}
