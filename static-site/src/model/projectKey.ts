/** Suggests a key for a project name: its initials or its beginning, numbered where that is taken. */
export function projectKeyFor(name: string, taken: ReadonlySet<string> = new Set()): string {
  const words = name
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9 _-]/g, '')
    .split(/[ _-]+/)
    .filter(Boolean);
  const joined = words.length > 1 ? words.map((word) => word[0]).join('') : (words[0] ?? '');
  const letters = joined.replace(/^[0-9]+/, '').slice(0, words.length > 1 ? 4 : 3);
  const key = letters.length > 1 ? letters : `${letters || 'P'}P`;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? key : `${key.slice(0, 4)}${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
