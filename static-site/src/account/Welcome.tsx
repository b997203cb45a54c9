import './welcome.css';
import { Brand } from './Brand';
import { Entrance } from './Entrance';

export function Welcome() {
  return (
    <main class="narrow entrance">
      <Brand />
      <Entrance />
    </main>
  );
}
