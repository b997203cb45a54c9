import { tokenPx } from '../ui/layout';

const wait = 450;

/** Scrolls to the next stage while a dragged card is held at the edge of the screen, one stage at a time. */
export class Pager {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private direction = 0;
  private readonly settled = () => {
    this.timer = setTimeout(() => this.turn(), wait * 2);
  };

  follow(x: number): void {
    const edge = tokenPx('--tap');
    const direction = x < edge ? -1 : x > innerWidth - edge ? 1 : 0;
    if (direction === this.direction) return;
    this.stop();
    this.direction = direction;
    if (direction) this.timer = setTimeout(() => this.turn(), wait);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.strip?.removeEventListener('scrollend', this.settled);
    this.direction = 0;
  }

  private get strip(): Element | null {
    return document.querySelector('.columns');
  }

  private turn(): void {
    const { strip } = this;
    const column = strip?.firstElementChild;
    if (!strip || !column) return;
    // the time to look at a stage begins when it stands: a slow phone may take longer to get there than that
    if ('onscrollend' in window) strip.addEventListener('scrollend', this.settled, { once: true });
    else this.settled();
    strip.scrollBy({ left: this.direction * column.clientWidth, behavior: 'smooth' });
  }
}
