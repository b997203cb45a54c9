/** Numbers that the seed decides; the seed is printed, and VITE_SEED repeats a run. */
export function seeded(): (below: number) => number {
  const seed = Number(import.meta.env.VITE_SEED ?? Date.now() % 2 ** 31);
  console.log(`seed ${seed}`);
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}
