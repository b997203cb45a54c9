import './welcome.css';
import { useEffect, useState } from 'preact/hooks';
import { me } from '../device/account';
import { signInText } from '../text/signIn';
import { replace } from '../ui/router';
import { Brand } from './Brand';
import { SignInOrUp } from './SignInOrUp';

const fragment = () => location.hash.slice(1);

/** What the set-up link of a new deployment opens: `/set-up#TOKEN`. It makes the first account. */
export function SetUp() {
  const [setUp, setSetUp] = useState(fragment);
  const signed = me.value;
  // nobody reads the token over a shoulder or in the browser's history
  useEffect(() => {
    const take = () => {
      if (fragment()) setSetUp(fragment());
      replace('/set-up');
    };
    take();
    // the whole link pasted where half of one was open
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);
  useEffect(() => {
    if (signed) replace('/');
  }, [signed]);
  if (signed) return null;
  return (
    <main class="narrow entrance">
      <Brand />
      <h2>{signInText.setUp}</h2>
      {setUp ? (
        <p>{signInText.setUpFirst}</p>
      ) : (
        <p class="note bad" role="alert">
          {signInText.setUpIncomplete}
        </p>
      )}
      <SignInOrUp key={setUp} link={setUp ? { setUp } : {}} />
    </main>
  );
}
