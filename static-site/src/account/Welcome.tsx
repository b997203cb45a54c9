import './welcome.css';
import { Brand } from './Brand';
import { SignInOrUp } from './SignInOrUp';

export function Welcome() {
  return (
    <main class="narrow entrance">
      <Brand />
      <SignInOrUp />
    </main>
  );
}
