import { useQueryClient } from '@tanstack/react-query';
import { sessionOptions, useMe } from '../api/session.ts';
import { useTexts } from '../i18n/texts.ts';
import { paths } from '../paths.ts';
import { Entrance } from './Entrance.tsx';
import { SignInForms } from './SignInForms.tsx';
import { signInTexts } from './texts.ts';

/** Covers the page whose session ended: whoever it belongs to finds it as it was, anybody else a page of his own. */
export function SignInAgain() {
  const t = useTexts(signInTexts);
  const former = useMe();
  const client = useQueryClient();
  return (
    <div className="zs-sign-in-again">
      <Entrance>
        <SignInForms
          reason={{ message: t.ended }}
          returnTo={location.pathname + location.search}
          onSignedIn={(me) => {
            // Nothing the former reader saw or typed may stay in the memory of the window.
            if (me.person.id !== former.person.id) return location.assign(paths.home);
            client.setQueryData(sessionOptions.queryKey, me);
            void client.invalidateQueries();
          }}
        />
      </Entrance>
    </div>
  );
}
