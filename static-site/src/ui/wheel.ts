/** Lets the wheel of a mouse scroll over a number instead of changing it. Call once at start. */
export function keepWheelFromNumbers(): void {
  const leave = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.type === 'number') target.blur();
  };
  addEventListener('wheel', leave, { capture: true, passive: true });
}
