const SHORTEST = 12;
const LONGEST = 128;
const COMMON = ['password', 'qwerty', '12345678', 'letmein', 'welcome', 'trellis', 'council', 'iloveyou', 'abc123', 'football', 'sunshine'];

/**
 * What is wrong with a new password, or undefined. Length is what protects; no rules about kinds of characters.
 * Source: National Cyber Security Centre, "Password administration for system owners".
 */
export function passwordProblem(password: string, signInName: string | null): string | undefined {
  if ([...password].length < SHORTEST) return `Enter a password of ${String(SHORTEST)} characters or more. Three random words work well.`;
  if ([...password].length > LONGEST) return `Enter a password of ${String(LONGEST)} characters or fewer.`;
  const plain = password.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (new Set(plain).size < 5) return 'Enter a password that does not repeat the same few characters.';
  const rest = COMMON.reduce((text, word) => text.replaceAll(word, ''), plain);
  const name = signInName
    ?.toLowerCase()
    .split('@')[0]
    ?.replace(/[^a-z0-9]/g, '');
  const own = name && name.length > 3 ? rest.replaceAll(name, '') : rest;
  return own.length < 6 ? 'Enter a password that is harder to guess. Avoid your name and common words.' : undefined;
}
