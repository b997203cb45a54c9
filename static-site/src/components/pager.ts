const edge = 44;
const wait = 450;

/** Turns to the next stage while a lifted card is held at the edge of the screen, one stage at a time. */
export class Pager {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private direction = 0;

  follow(x: number): void {
    const direction = x < edge ? -1 : x > innerWidth - edge ? 1 : 0;
    if (direction === this.direction) return;
    this.stop();
    this.direction = direction;
    if (direction) this.timer = setTimeout(() => this.turn(), wait);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.direction = 0;
  }

  private turn(): void {
    const strip = document.querySelector('.columns');
    const column = strip?.firstElementChild;
    if (!strip || !column) return;
    strip.scrollBy({ left: this.direction * column.clientWidth, behavior: 'smooth' });
    this.timer = setTimeout(() => this.turn(), wait * 2);
  }
}
