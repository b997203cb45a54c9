import './welcome.css';
import { Brand } from '../components/Brand';
import { Entrance } from '../components/Entrance';

export function Welcome() {
  return (
    <main class="narrow entrance">
      <Brand />
      <Entrance />
    </main>
  );
}
